#include "web/site/formulaire_lu.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>

#include "finhop/base/url.hpp"
#include "web/html_lu.hpp"

namespace finhop::web::scene {
namespace {

std::string attribut(const std::string& balise, const std::string& nom) {
  const std::size_t debut = balise.find(" " + nom + "=\"");
  if (debut == std::string::npos) return {};
  const std::size_t de = debut + nom.size() + 3;
  return sans_echappement(balise.substr(de, balise.find('"', de) - de));
}

// The choice that is made, the first one when none is.
std::string choisie(const std::string& select) {
  static const std::regex kOption("<option[^>]*>");
  std::string premiere;
  bool vue = false;
  for (std::sregex_iterator m(select.begin(), select.end(), kOption), fin; m != fin; ++m) {
    const std::string balise = m->str();
    if (balise.contains(" selected>")) return attribut(balise, "value");
    if (!std::exchange(vue, true)) premiere = attribut(balise, "value");
  }
  return premiere;
}

std::string le_formulaire(const std::string& html) {
  return entre(html, "<div class=\"saisie", "</form>");
}

}  // namespace

FormulaireLu FormulaireLu::de(const std::string& html) {
  const std::string texte = le_formulaire(html);
  FormulaireLu lu{attribut(texte.substr(texte.find("<form")), "action"), {}};
  static const std::regex kChamp("<(input|select)[^>]*>");
  for (std::sregex_iterator m(texte.begin(), texte.end(), kChamp), fin; m != fin; ++m) {
    const std::string balise = m->str();
    const auto place = static_cast<std::size_t>(m->position());
    const std::string valeur = (*m)[1] == "input"
                                   ? attribut(balise, "value")
                                   : choisie(texte.substr(place, texte.find("</select>", place) - place));
    lu.champs.emplace_back(attribut(balise, "name"), valeur);
  }
  return lu;
}

bool FormulaireLu::demande(std::string_view cle) const {
  return std::ranges::find(champs, cle, [](const auto& c) { return std::string_view(c.first); }) !=
         champs.end();
}

std::string FormulaireLu::valeur(std::string_view cle) const {
  REQUIRE(demande(cle));
  return std::ranges::find(champs, cle, [](const auto& c) { return std::string_view(c.first); })->second;
}

FormulaireLu FormulaireLu::avec(const Saisies& reponses) const {
  FormulaireLu rempli = *this;
  for (const auto& [cle, valeur] : reponses) {
    INFO(cle);
    REQUIRE(demande(cle));
    for (auto& champ : rempli.champs)
      if (champ.first == cle) champ.second = valeur;
  }
  return rempli;
}

std::vector<std::string> exigees(const std::string& html) {
  const std::string texte = le_formulaire(html);
  static const std::regex kChamp("<(input|select)[^>]*aria-required=\"true\"[^>]*>");
  std::vector<std::string> cles;
  for (std::sregex_iterator m(texte.begin(), texte.end(), kChamp), fin; m != fin; ++m)
    cles.push_back(attribut(m->str(), "name"));
  return cles;
}

Demande envoi_de(const Navigateur& n, const FormulaireLu& formulaire) {
  Demande demande = n.envoi(formulaire.vers);
  demande.corps.clear();
  for (const auto& [cle, valeur] : formulaire.champs)
    demande.corps += (demande.corps.empty() ? "" : "&") + texte::encoder_pour_url(cle) + "=" +
                     texte::encoder_pour_url(valeur);
  return demande;
}

Reponse envoyer(Navigateur& n, const FormulaireLu& formulaire) {
  return n.demander(envoi_de(n, formulaire));
}

Reponse remplir(Navigateur& n, const std::string& cible, const Saisies& reponses) {
  const Reponse page = n.page(cible);
  INFO(page.texte);
  REQUIRE(page.code == 200);
  return envoyer(n, FormulaireLu::de(page.texte).avec(reponses));
}

}  // namespace finhop::web::scene
