#include "format/ecriture_classeur/xml_entier.hpp"

namespace finhop::format {

void XmlEntier::prendre(std::string_view octets) {
  for (const char c : octets) prendre(c);
}

XmlEntier::Ou XmlEntier::refuser() {
  faux_ = true;
  return Ou::Texte;
}

// After its last mark.
XmlEntier::Ou XmlEntier::clore() {
  racine_ = true;
  if (!fermante_) {
    ouverts_.push_back(nom_);
    return Ou::Texte;
  }
  if (ouverts_.empty() || ouverts_.back() != nom_) return refuser();
  ouverts_.pop_back();
  return Ou::Texte;
}

XmlEntier::Ou XmlEntier::dans_le_nom(char c) {
  if (nom_.empty() && c == '?' && !racine_ && ouverts_.empty()) {
    declare_ = true;
    return Ou::Instruction;
  }
  if (nom_.empty() && c == '/' && !fermante_) {
    fermante_ = true;
    return Ou::Nom;
  }
  if (c == ' ' || c == '>' || c == '/') return nom_.empty() ? refuser() : dans_la_balise(c);
  if (c == '<' || c == '"' || c == '=') return refuser();
  nom_ += c;
  return Ou::Nom;
}

XmlEntier::Ou XmlEntier::dans_la_balise(char c) {
  if (c == '>') return clore();
  if (c == '/') return fermante_ ? refuser() : Ou::Barre;
  if (c == '=') return Ou::Egal;
  return c == '<' || c == '"' ? refuser() : Ou::Balise;
}

void XmlEntier::prendre(char c) {
  switch (ou_) {
    case Ou::Texte:
      if (c == '>') faux_ = true;
      if (c != '<') return;
      nom_.clear();
      fermante_ = false;
      ou_ = Ou::Nom;
      return;
    case Ou::Nom:
      ou_ = dans_le_nom(c);
      return;
    case Ou::Balise:
      ou_ = dans_la_balise(c);
      return;
    case Ou::Egal:
      ou_ = c == '"' ? Ou::Valeur : refuser();
      return;
    case Ou::Valeur:
      ou_ = c == '<' ? refuser() : c == '"' ? Ou::Balise : Ou::Valeur;
      return;
    case Ou::Barre:
      racine_ = true;
      ou_ = c == '>' ? Ou::Texte : refuser();
      return;
    case Ou::Instruction:
      if (c == '>') ou_ = Ou::Texte;
      return;
  }
}

}  // namespace finhop::format
