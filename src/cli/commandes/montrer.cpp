#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "cli/commande.hpp"
#include "cli/erreurs.hpp"
#include "cli/options.hpp"
#include "cli/rapports.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/text.hpp"
#include "finhop/domain/statuts.hpp"

namespace finhop::cli {
namespace {

constexpr int kPartAvance = 30;  // per cent of the order (guide 1.1), shown as « attendu » only (D10)

struct Options {
  OptionTexte reference;
  OptionFormat format;
};

std::vector<std::string> textes(const std::vector<domain::Finess>& finess) {
  std::vector<std::string> liste;
  for (const domain::Finess& f : finess) liste.push_back(f.texte());
  return liste;
}

std::string ou_tiret(const std::string& texte) {
  return texte.empty() ? "–" : texte;
}

// « 12 500,00 € du 15/05/2022 », without what is not known.
std::string avec_date(const std::optional<Montant>& montant, std::string_view mot,
                      const std::optional<Jour>& jour) {
  return jour ? fmt::format("{} {} {}", texte_de(montant), mot, jour->fr()) : texte_de(montant);
}

std::string reponse(const std::optional<bool>& oui, const std::string& avec) {
  if (!oui) return "–";
  return *oui ? "oui, " + avec : "non";
}

void ecrire_avance(std::ostream& sortie, const domain::Avance& a) {
  fmt::print(sortie, "Avance {}\n", domain::libelle(a.statut));
  fmt::print(sortie, "  numéro ASP       {}\n", a.numero_asp ? a.numero_asp->texte() : "–");
  fmt::print(sortie, "  logiciel         {}\n", a.numero_ans.texte());
  fmt::print(sortie, "  client           {}\n", texte_de(a.client));
  fmt::print(sortie, "  bon de commande  {}\n", avec_date(a.montant_bon_commande, "du", a.date_bon_commande));
  fmt::print(sortie, "  bénéficiaires    {}\n", ou_tiret(text::join(textes(a.beneficiaires), ", ")));
  fmt::print(sortie, "  payée            {}", avec_date(a.montant_avance, "le", a.date_paiement));
  if (a.montant_bon_commande)
    fmt::print(sortie, " (attendu {})", a.montant_bon_commande->part(kPartAvance).texte_fr());
  sortie << '\n';
  if (a.motif) fmt::print(sortie, "  motif            {}\n", *a.motif);
}

void ecrire_solde(std::ostream& sortie, const domain::Dossier& dossier) {
  const domain::Solde& s = *dossier.solde;
  fmt::print(sortie, "Solde {}\n", domain::libelle(s.statut));
  for (const domain::Facture& facture : s.factures)
    fmt::print(sortie, "  facture          {} du {}\n", facture.montant.texte_fr(), facture.date.fr());
  fmt::print(sortie, "  bénéficiaires    {}\n", ou_tiret(text::join(textes(s.beneficiaires), ", ")));
  fmt::print(sortie, "  DMP              {}\n",
             reponse(s.scenario.is_direct_to_dmp, text::join(s.scenario.ident_dmp, ", ")));
  fmt::print(sortie, "  MSS Pro          {}\n",
             reponse(s.scenario.is_direct_to_mss_pro, s.scenario.adresse_mss_pro.value_or("")));
  fmt::print(sortie, "  MSS Citoyen      {}\n",
             reponse(s.scenario.is_direct_to_mss_citoyen, s.scenario.adresse_mss_citoyen.value_or("")));
  for (const domain::Piece& piece : dossier.pieces)
    fmt::print(sortie, "  document {:7} {}, {} (de {})\n", code(piece.type), code(piece.format),
               taille_lisible(piece.document.taille), piece.nom_origine);
  if (dossier.lot_vivant) fmt::print(sortie, "  lot              {}\n", *dossier.lot_vivant);
  if (s.motif) fmt::print(sortie, "  motif            {}\n", *s.motif);
}

void ecrire_texte(std::ostream& sortie, const app::Fiche& fiche) {
  fmt::print(sortie, "Dossier {}{}\n", fiche.dossier.avance.numero_editeur.texte(),
             fiche.pret ? ", prêt à exporter" : "");
  ecrire_avance(sortie, fiche.dossier.avance);
  if (fiche.dossier.solde)
    ecrire_solde(sortie, fiche.dossier);
  else
    sortie << "Solde pas encore commencé\n";
  if (!fiche.constats.empty()) sortie << "Constats\n";
  ecrire_constats(sortie, fiche.constats);
}

JsonDoc en_json(const app::Fiche& fiche) {
  const domain::Dossier& d = fiche.dossier;
  JsonDoc json = json_fiche(fiche);
  json["dateBonCommande"] = json_de(d.avance.date_bon_commande);
  json["beneficiairesPMSI"] = textes(d.avance.beneficiaires);
  if (d.solde) {
    const domain::Scenario& s = d.solde->scenario;
    JsonDoc factures = JsonDoc::array();
    for (const domain::Facture& f : d.solde->factures)
      factures.push_back({{"dateFacture", f.date.iso()}, {"montant", f.montant.texte_json()}});
    json["solde"]["factures"] = factures;
    json["solde"]["beneficiairesPMSI"] = textes(d.solde->beneficiaires);
    json["solde"]["isDirectToDMP"] = s.is_direct_to_dmp ? JsonDoc(*s.is_direct_to_dmp) : JsonDoc();
    json["solde"]["identDMP"] = s.ident_dmp;
    json["solde"]["isDirectToMSSPro"] = s.is_direct_to_mss_pro ? JsonDoc(*s.is_direct_to_mss_pro) : JsonDoc();
    json["solde"]["adresseBoiteMSSPro"] = json_de(s.adresse_mss_pro);
    json["solde"]["isDirectToMSSCitoyen"] =
        s.is_direct_to_mss_citoyen ? JsonDoc(*s.is_direct_to_mss_citoyen) : JsonDoc();
    json["solde"]["adresseBoiteMSSCitoyen"] = json_de(s.adresse_mss_citoyen);
  }
  json["pieces"] = JsonDoc::array();
  for (const domain::Piece& p : d.pieces)
    json["pieces"].push_back({{"typeFichier", code(p.type)},
                              {"formatFichier", code(p.format)},
                              {"taille", p.document.taille},
                              {"sha256", p.document.sha256},
                              {"origine", p.nom_origine}});
  json["constats"] = JsonDoc::array();
  for (const domain::Constat& c : fiche.constats)
    json["constats"].push_back(
        {{"regle", c.regle}, {"severite", id(c.severite)}, {"message", c.message}, {"remede", c.remede}});
  return json;
}

int executer(const Session& session, const Options& o) {
  app::Base base = session.ouvrir_base();
  const auto fiche = app::montrer(base, session.contexte(), o.reference.exige().brut);
  return rendre(session, fiche, [&](const app::Fiche& f) {
    if (o.format.valeur() == Format::Json)
      ecrire_json(session.sortie(), en_json(f));
    else
      ecrire_texte(session.sortie(), f);
  });
}

}  // namespace

Action declarer_montrer(CLI::App& app) {
  auto o = std::make_shared<Options>();
  o->reference.ajouter(app, {"REF", "", "numeroEditeur ou numeroASP"}, Besoin::Obligatoire);
  o->format.ajouter(app, {"texte", "json"});
  return [o](const Session& session) { return executer(session, *o); };
}

}  // namespace finhop::cli
