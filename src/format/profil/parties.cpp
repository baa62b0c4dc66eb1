#include "format/profil/parties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "finhop/base/texte.hpp"
#include "format/profil/cles.hpp"

namespace finhop::format {
namespace {

using namespace cle_de_profil;
using domain::Genre;
using domain::Profil;
using domain::Usage;

std::vector<domain::FormatPiece> formats(Bloc& document) {
  constexpr std::string_view kAttendu = "une liste de \"PDF\", \"PNG\" ou \"JPG\", chacun une fois";
  std::vector<domain::FormatPiece> lus;
  const Arbre* liste = document.exiger(kFormats);
  if (!liste) return lus;
  if (liste->genre != Genre::Tableau || liste->enfants.empty())
    document.refuser(*liste, std::string(kAttendu));
  for (const Arbre& element : liste->enfants) {
    const auto texte = texte_de(element);
    const auto format = texte ? domain::format_de_code(*texte) : std::nullopt;
    if (!format || std::ranges::find(lus, *format) != lus.end())
      document.refuser(element, std::string(kAttendu));
    else
      lus.push_back(*format);
  }
  return lus;
}

void lire_reponse(Bloc& bloc, std::string_view nom) {
  const std::string attendu = fmt::format("\"{}\", la réponse qu'il accompagne", nom);
  if (const auto dite = bloc.texte(kReponse, attendu); dite && *dite != nom)
    bloc.refuser(*bloc.exiger(kReponse), attendu);
}

void lire_champ(Bloc& bloc, const domain::ChampDuScenario& champ, domain::UsageDuChamp& lu) {
  const std::string_view attendu = champ.sorte == domain::SorteDeChamp::Booleen ? "\"exige\" ou \"null\""
                                   : champ.reponse ? "\"exige\", \"si-oui\" ou \"null\""
                                                   : "\"exige\" ou \"null\"";
  const auto dit = bloc.texte(kUsage, attendu);
  const auto usage = dit ? domain::usage_de(*dit) : std::nullopt;
  if (dit && (!usage || (*usage == Usage::SiOui && !champ.reponse)))
    bloc.refuser(*bloc.exiger(kUsage), std::string(attendu));
  lu.usage = usage.value_or(Usage::Nul);
  if (lu.usage == Usage::SiOui && champ.reponse) lire_reponse(bloc, description(*champ.reponse).nom);
  if (lu.usage != Usage::Nul && champ.longueur_max > 0)
    lu.longueur_max = bloc.nombre(kLongueurMax, 1, champ.longueur_max).value_or(champ.longueur_max);
  lu.source = bloc.source();
  bloc.finir();
}

// A field that goes with an answer goes with one that is asked for.
void exiger_les_reponses(Bloc& bloc, const Profil& profil) {
  for (std::size_t i = 0; i < domain::kChampsDuScenario.size(); ++i) {
    const domain::ChampDuScenario& champ = domain::kChampsDuScenario[i];
    if (profil.champs[i].usage != Usage::SiOui || profil.usage(*champ.reponse).usage == Usage::Exige)
      continue;
    bloc.refuser_ici(
        fmt::format("{} dépend de {}, que ce logiciel ne remplit pas", description(champ.cle).nom,
                    description(*champ.reponse).nom),
        fmt::format("{} exigé, ou {} « null »", description(*champ.reponse).nom, description(champ.cle).nom));
  }
}

}  // namespace

void lire_documents(Bloc& bloc, Fautes& fautes, domain::Profil& profil) {
  std::array<bool, domain::kTypesPiece.size()> vus{};
  const std::size_t avant = fautes.size();
  chaque_bloc(bloc, kDocuments, [&](const Arbre& element) {
    Bloc document(element, fautes);
    constexpr std::string_view kTypes =
        "\"FACTURE\" ou \"VA\" : finhop ne garde que ces deux documents d'un solde";
    const auto dit = document.texte(kType, kTypes);
    const auto type = dit ? domain::type_de_code(*dit) : std::nullopt;
    if (dit && !type) document.refuser(*document.exiger(kType), std::string(kTypes));
    if (type && std::exchange(vus[static_cast<std::size_t>(*type)], true))
      document.refuser_ici(fmt::format("le document {} est donné deux fois", *dit), "une seule fois");
    domain::DocumentDuProfil lu;
    lu.exige = document.reponse(kExige).value_or(true);
    lu.formats = formats(document);
    lu.source = document.source();
    document.finir();
    if (type) profil.documents[static_cast<std::size_t>(*type)] = std::move(lu);
  });
  for (const domain::TypePiece type : domain::kTypesPiece)
    if (!vus[static_cast<std::size_t>(type)] && fautes.size() == avant)
      bloc.refuser_ici(
          fmt::format("le document {} n'est pas dans la liste « {} »", domain::code(type), kDocuments),
          "les deux documents, FACTURE et VA, exigés ou non");
}

void lire_champs(Bloc& bloc, Fautes& fautes, domain::Profil& profil) {
  std::array<bool, domain::kChampsDuScenario.size()> vus{};
  const std::size_t avant = fautes.size();
  chaque_bloc(bloc, kChamps, [&](const Arbre& element) {
    Bloc champ(element, fautes);
    const auto nom = champ.texte(kNom, "le nom d'un champ du scénario : isDirectToDMP");
    const auto cle = nom ? domain::champ_du_scenario(*nom) : std::nullopt;
    if (nom && !cle) champ.refuser(*champ.exiger(kNom), "l'un de : " + domain::noms_des_champs_du_scenario());
    if (!cle) return;
    const std::size_t rang = domain::rang_du_champ(*cle);
    if (std::exchange(vus[rang], true))
      champ.refuser_ici(fmt::format("le champ {} est donné deux fois", *nom), "une seule fois");
    lire_champ(champ, domain::kChampsDuScenario[rang], profil.champs[rang]);
  });
  if (fautes.size() != avant) return;
  for (std::size_t i = 0; i < vus.size(); ++i)
    if (!vus[i])
      bloc.refuser_ici(
          fmt::format("le champ {} n'est pas dans la liste « {} »",
                      description(domain::kChampsDuScenario[i].cle).nom, kChamps),
          "chaque champ du scénario une fois, « null » pour ceux que ce logiciel ne remplit pas");
  exiger_les_reponses(bloc, profil);
}

}  // namespace finhop::format
