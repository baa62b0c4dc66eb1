#include "finhop/vue/imports.hpp"

#include <fmt/format.h>

#include "finhop/base/texte.hpp"
#include "finhop/vue/changements.hpp"

namespace finhop::vue {
namespace {

using app::DossierModifie;
using app::Invraisemblance;

constexpr Champ<DossierModifie> kModifie[]{
    {"numeroEditeur", "", lire<&DossierModifie::numero_editeur>},
    {"ligne", "", lire<&DossierModifie::ligne>},
    {"changements", "", [](const DossierModifie& m) { return Valeur(changements(m.changements)); }},
};

constexpr Champ<Invraisemblance> kInvraisemblance[]{
    {"numeroEditeur", "", lire<&Invraisemblance::numero_editeur>},
    {"ligne", "", lire<&Invraisemblance::ligne>},
    {"regle", "", lire<&Invraisemblance::regle>},
    {"message", "", lire<&Invraisemblance::message>},
};

using app::EcartDePaiement;

constexpr Champ<EcartDePaiement> kEcart[]{
    {"numeroEditeur", "", lire<&EcartDePaiement::numero_editeur>},
    {"ligne", "", lire<&EcartDePaiement::ligne>},
    {"attendu", "", lire<&EcartDePaiement::attendu>},
    {"recu", "", lire<&EcartDePaiement::recu>},
    {"ecart", "", [](const EcartDePaiement& e) { return Valeur(e.attendu - e.recu); }},
};

// « écarts : 3 avances payées de moins que l'attendu (60,00 €) »
void dire_ecarts(Page& page, const app::SommeDesEcarts& e) {
  std::vector<std::string> dits;
  const auto dire = [&](std::size_t nombre, std::string_view sens, Montant somme) {
    if (nombre > 0)
      dits.push_back(fmt::format("{} {} de {} que l'attendu ({})", texte::compter(nombre, "avance"),
                                 texte::accorder(nombre, "payée"), sens, somme.texte_fr()));
  };
  dire(e.moins, "moins", e.manque);
  dire(e.plus, "plus", e.trop);
  if (!dits.empty()) page.push_back({Ligne{"écarts : " + texte::joindre(dits, ", ")}});
}

Suite davantage_en_table() {
  return {"en voir davantage", Geste::Recommencer, {{Donnee::Format, "csv"}}};
}

// « créée », « créées »
std::string fait(std::string_view participe, const MotsImport& mots, std::size_t n) {
  return texte::accorder(n, fmt::format("{}{}", participe, mots.accord));
}

void dire_numeros(Page& page, std::string_view participe, const Textes& numeros, std::size_t tus,
                  const MotsImport& mots) {
  if (numeros.empty()) return;
  const Part part = premiers(numeros.size(), borne::kDossiersImportes);
  Premiers dits{fait(participe, mots, numeros.size()) + " : ",
                {numeros.begin(), numeros.begin() + static_cast<std::ptrdiff_t>(part.dits)}};
  if (part.tus > 0) {
    dits.reste = "… et " + texte::compter(part.tus + tus, "autre");
    dits.tous = tus > 0 ? davantage_en_table() : tous_en_table(mots.accord);
  }
  page.push_back({std::move(dits)});
}

void dire_modifies(Page& page, const std::vector<DossierModifie>& modifies, std::size_t tus,
                   const MotsImport& mots) {
  const Part part = premiers(modifies.size(), borne::kDossiersImportes);
  for (const DossierModifie& m : std::span(modifies).first(part.dits))
    page.push_back({Section{fmt::format("{}, ligne {}", m.numero_editeur, m.ligne),
                            changements(app::phrases(m.changements))}});
  const std::size_t autres = part.tus + tus;
  if (part.tus > 0)
    page.push_back(
        {Premiers{"",
                  {},
                  fmt::format("… et {} {}", texte::compter(autres, "autre"), fait("modifié", mots, autres)),
                  tus > 0 ? davantage_en_table() : tous_en_table(mots.accord)}});
}

void dire_a_verifier(Page& page, const std::vector<Invraisemblance>& a_verifier, std::size_t tus) {
  const Part part = premiers(a_verifier.size(), borne::kAVerifier);
  for (const Invraisemblance& v : std::span(a_verifier).first(part.dits))
    page.push_back(
        {Phrase{fmt::format("à vérifier, ligne {}, {} : ", v.ligne, v.numero_editeur), v.message}});
  if (part.tus > 0)
    page.push_back({Premiers{
        "",
        {},
        fmt::format("… et {} à vérifier", texte::compter(part.tus + tus, "autre")),
        Suite{tus > 0 ? "en voir davantage" : "tout voir", Geste::Recommencer, {{Donnee::Format, "json"}}}}});
}

}  // namespace

Suite tous_en_table(std::string_view accord) {
  return {accord.empty() ? "tous" : "toutes", Geste::Recommencer, {{Donnee::Format, "csv"}}};
}

Page remarques(const std::string& fichier, const std::vector<std::string>& remarques,
               const std::vector<Suite>& suites) {
  Page page;
  for (const std::string& remarque : remarques)
    page.push_back({Ligne{fmt::format("{} : {}", fichier, remarque)}});
  if (!suites.empty()) page.push_back({AFaire{"  ", Remede("", suites)}});
  return page;
}

Page Import::page() const {
  const app::RapportImport& r = rapport_;
  const std::size_t crees = r.crees.size() + r.crees_tus;
  const std::size_t modifies = r.modifies.size() + r.modifies_tus;
  const std::size_t inchanges = r.inchanges.size() + r.inchanges_tus;
  Page page{{Ligne{fmt::format("{} : {} {}, {} {}, {} {}", fichier_, texte::compter(crees, mots_.un),
                               fait("créé", mots_, crees), modifies, fait("modifié", mots_, modifies),
                               inchanges, fait("inchangé", mots_, inchanges))}}};
  dire_numeros(page, "créé", r.crees, r.crees_tus, mots_);
  dire_modifies(page, r.modifies, r.modifies_tus, mots_);
  dire_numeros(page, "inchangé", r.inchanges, r.inchanges_tus, mots_);
  dire_ecarts(page, r.somme);
  dire_a_verifier(page, r.a_verifier, r.a_verifier_tus);
  return page;
}

Faits Import::donnees() const {
  Faits faits{{"fichier", "", Chemin{fichier_}},
              {"simulation", "", mode_ == app::Mode::Simuler},
              {"crees", "", rapport_.crees},
              {"modifies", "", Champs<DossierModifie>(kModifie).elements(rapport_.modifies)},
              {"inchanges", "", rapport_.inchanges},
              {"remarques", "", rapport_.remarques},
              {"aVerifier", "", Champs<Invraisemblance>(kInvraisemblance).elements(rapport_.a_verifier)},
              {"ecarts", "", Champs<EcartDePaiement>(kEcart).elements(rapport_.ecarts)}};
  const auto taire = [&](const char* cle, std::size_t tus) {
    if (tus > 0) faits.push_back({cle, "", tus});
  };
  taire("aVerifierTus", rapport_.a_verifier_tus);
  taire("creesTus", rapport_.crees_tus);
  taire("modifiesTus", rapport_.modifies_tus);
  taire("inchangesTus", rapport_.inchanges_tus);
  taire("ecartsTus", rapport_.ecarts_tus);
  return faits;
}

Defile Import::tableur() const {
  return {{{"numeroEditeur"}, {"effet"}, {"changements"}}, [this](const Defile::Voir& voir) {
            for (const std::string& numero : rapport_.crees) voir({numero, "cree", ""});
            for (const DossierModifie& m : rapport_.modifies)
              voir({m.numero_editeur, "modifie", texte::joindre(app::phrases(m.changements), " ; ")});
            for (const std::string& numero : rapport_.inchanges) voir({numero, "inchange", ""});
          }};
}

Table Import::differences() const {
  Table table{{{"n°"}, {"champ"}, {"avant"}, {"après"}}};
  for (const DossierModifie& m : rapport_.modifies)
    for (const app::Changement& c : m.changements)
      table.rangees.push_back({m.numero_editeur, c.nom, app::dire(c.avant), app::dire(c.apres)});
  return table;
}

}  // namespace finhop::vue
