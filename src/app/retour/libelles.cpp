#include "app/retour/libelles.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"
#include "finhop/store/libelles.hpp"

namespace finhop::app {
namespace {

using domain::Decision;
using domain::LibelleRecu;

// « Demande recevable » (code A), 2 lignes
std::string dire(const LibelleRecu& recu) {
  const std::string code = recu.code.empty() ? "sans code" : "code " + texte::imprimable(recu.code);
  return fmt::format("« {} » ({}), {}", recu.libelle, code, texte::compter(recu.lignes, "ligne"));
}

std::string dire_tous(const std::vector<LibelleRecu>& libelles) {
  std::vector<std::string> a_dire;
  std::vector<std::string> clairs;
  for (const LibelleRecu& recu : libelles)
    if (recu.decision)
      clairs.push_back(fmt::format("{}, {}", dire(recu), domain::libelle(*recu.decision)));
    else
      a_dire.push_back(fmt::format("{} : {}", dire(recu), raison(*recu.doute)));
  std::string dit = texte::joindre(a_dire, " ; ");
  if (!clairs.empty()) dit += " ; les autres sont clairs : " + texte::joindre(clairs, " ; ");
  return dit;
}

// Once for each label, whatever its codes.
std::vector<Argument> reponses(const std::vector<LibelleRecu>& libelles, Donnee reponse,
                               const std::string& fichier, const Indications& indications) {
  std::vector<Argument> arguments{{Donnee::Fichier, fichier}};
  if (indications.lot) arguments.push_back({Donnee::LotDuRetour, *indications.lot});
  for (const std::string& libelle : indications.accepte) arguments.push_back({Donnee::Accepte, libelle});
  for (const std::string& libelle : indications.refuse) arguments.push_back({Donnee::Refuse, libelle});
  std::set<std::string> dits;
  for (const LibelleRecu& recu : libelles)
    if (!recu.decision && dits.insert(recu.reduit).second) arguments.push_back({reponse, recu.libelle});
  return arguments;
}

Suite voir_la_reponse() {
  return {"voir ses libellés, sans en rien dire", Geste::RetourImporter, {{Donnee::Fichier}}};
}

}  // namespace

domain::LibelleDeLigne libelle_de_ligne(const LigneDeRetour& ligne, std::string_view prediction) {
  const auto& code = ligne.reponse.code_traitement;
  return {ligne.reponse.libelle_traitement, code ? std::optional<std::string_view>(*code) : std::nullopt,
          prediction == domain::kPredictionAcceptee};
}

domain::Tranches tranches(Base& base, const Indications& indications,
                          const std::vector<domain::ReponseLigne>& decidees) {
  domain::Tranches connus;
  for (const store::LibelleTranche& t : store::lire_tranches(base))
    connus.retenus[{t.reduit, t.code}] = t.decision;
  for (const domain::ReponseLigne& r : decidees)
    connus.retenus[{domain::reduire_libelle(r.libelle_traitement),
                    std::string(texte::rogner(r.code_traitement.value_or("")))}] = r.decision;
  for (const std::string& libelle : indications.accepte)
    connus.dits[domain::reduire_libelle(libelle)] = Decision::Acceptee;
  for (const std::string& libelle : indications.refuse)
    connus.dits[domain::reduire_libelle(libelle)] = Decision::Refusee;
  return connus;
}

std::optional<Refus> douteux(const std::vector<LibelleRecu>& libelles, const std::string& fichier,
                             const Indications& indications) {
  std::set<std::string> a_dire;
  for (const LibelleRecu& recu : libelles)
    if (!recu.decision) a_dire.insert(recu.reduit);
  if (a_dire.empty()) return std::nullopt;
  const bool un_seul = a_dire.size() == 1;
  return Refus{CodeRefus::RetourDouteux,
               fmt::format("{} : {} se lire de deux façons : {}", fichier,
                           un_seul ? "un libellé peut" : fmt::format("{} libellés peuvent", a_dire.size()),
                           dire_tous(libelles)),
               "« Demande acceptée », ou un refus qui ne laisse pas de doute",
               Remede{un_seul ? "vérifier sur le portail ce qu'il veut dire, puis répondre"
                              : "vérifier sur le portail ce qu'ils veulent dire, puis répondre pour chacun",
                      {{un_seul ? "si la demande est acceptée" : "si toutes ces demandes sont acceptées",
                        Geste::RetourImporter, reponses(libelles, Donnee::Accepte, fichier, indications)},
                       {un_seul ? "si elle est refusée" : "si toutes sont refusées", Geste::RetourImporter,
                        reponses(libelles, Donnee::Refuse, fichier, indications)}}}};
}

void retenir(Base& base, Operation& operation, const std::vector<LibelleRecu>& libelles) {
  for (const LibelleRecu& recu : libelles) {
    if (recu.source != domain::Source::Dite) continue;
    store::garder_tranche(base, {recu.reduit, recu.code, recu.libelle, *recu.decision});
    operation.noter("libelle.tranche", std::nullopt,
                    fmt::format("{} : {}", dire(recu), domain::libelle(*recu.decision)));
  }
}

ListeRefus indications_vaines(const Indications& indications, const std::set<std::string>& reduits) {
  ListeRefus refus;
  const auto hors_question = [&](const std::string& libelle, std::string raison) {
    refus.push_back({CodeRefus::LibelleHorsQuestion, std::move(raison) + " : " + texte::citer(libelle),
                     "un libellé de la réponse, tel qu'il y est écrit", voir_la_reponse()});
  };
  for (const auto* dits : {&indications.accepte, &indications.refuse})
    for (const std::string& libelle : *dits)
      if (!reduits.contains(domain::reduire_libelle(libelle)))
        hors_question(libelle, "aucune ligne ne porte ce libellé");
  for (const std::string& libelle : indications.refuse) {
    const std::string reduit = domain::reduire_libelle(libelle);
    if (!reduits.contains(reduit)) continue;
    if (domain::dit_acceptee(reduit)) hors_question(libelle, "ce libellé accepte toujours la demande");
    if (std::ranges::find(indications.accepte, reduit, domain::reduire_libelle) != indications.accepte.end())
      refus.push_back({CodeRefus::OptionsContraires,
                       fmt::format("le libellé {} est dit accepter et refuser", texte::citer(libelle)),
                       "l'un ou l'autre", "n'en garder qu'un"});
  }
  return refus;
}

}  // namespace finhop::app
