#include "finhop/format/calendrier.hpp"

#include <algorithm>
#include <string_view>

namespace finhop::format {
namespace {

constexpr std::size_t kOctetsParLigne = 75;  // RFC 5545, 3.1, the end of line left out

bool continue_un_caractere(char octet) {
  return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

// RFC 5545, 3.1: what is too long goes on in the next line, behind a space.
void ajouter_ligne(std::string& texte, std::string_view ligne) {
  std::size_t place = kOctetsParLigne;
  while (ligne.size() > place) {
    std::size_t coupe = place;
    while (coupe > 1 && continue_un_caractere(ligne[coupe])) --coupe;
    texte.append(ligne.substr(0, coupe)).append("\r\n ");
    ligne.remove_prefix(coupe);
    place = kOctetsParLigne - 1;
  }
  texte.append(ligne).append("\r\n");
}

// RFC 5545, 3.3.11.
std::string proteger(std::string_view texte) {
  std::string protege;
  for (const char c : texte) {
    if (c == '\\' || c == ';' || c == ',') protege += '\\';
    if (c == '\n')
      protege += "\\n";
    else if (c != '\r')
      protege += c;
  }
  return protege;
}

void ajouter(std::string& texte, std::string_view nom, std::string_view valeur) {
  ajouter_ligne(texte, std::string(nom) + ":" + proteger(valeur));
}

// « 20220516T090000Z »
std::string en_utc(const Instant& instant) {
  std::string compact = instant.iso();
  std::erase_if(compact, [](char c) { return c == '-' || c == ':'; });
  return compact;
}

void ajouter(std::string& texte, const domain::RendezVous& r, const std::string& maintenant) {
  ajouter_ligne(texte, "BEGIN:VEVENT");
  ajouter(texte, "UID", r.uid);
  ajouter_ligne(texte, "DTSTAMP:" + maintenant);
  ajouter_ligne(texte, "LAST-MODIFIED:" + maintenant);
  ajouter_ligne(texte, "DTSTART;VALUE=DATE:" + r.jour.compact());
  ajouter(texte, "SUMMARY", r.titre);
  if (!r.detail.empty()) ajouter(texte, "DESCRIPTION", r.detail);
  ajouter_ligne(texte, "TRANSP:TRANSPARENT");
  ajouter_ligne(texte, "END:VEVENT");
}

}  // namespace

std::string ecrire_calendrier(std::string_view nom, const Instant& maintenant,
                              std::span<const domain::RendezVous> rendez_vous) {
  std::string texte;
  ajouter_ligne(texte, "BEGIN:VCALENDAR");
  ajouter_ligne(texte, "VERSION:2.0");
  ajouter_ligne(texte, "PRODID:-//finhop//finhop//FR");
  ajouter_ligne(texte, "CALSCALE:GREGORIAN");
  ajouter(texte, "X-WR-CALNAME", nom);
  for (const domain::RendezVous& r : rendez_vous) ajouter(texte, r, en_utc(maintenant));
  ajouter_ligne(texte, "END:VCALENDAR");
  return texte;
}

}  // namespace finhop::format
