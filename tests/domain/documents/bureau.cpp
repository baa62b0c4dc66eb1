#include "domain/documents/bureau.hpp"

#include <fmt/format.h>

#include "domain/builders.hpp"
#include "domain/documents/texte_ecrit.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain::bureau {
namespace {

std::string editeur(std::size_t n) {
  return fmt::format("{:05}", n);
}
std::string asp(std::size_t n) {
  return fmt::format("FINHOP{:06}", n);
}
std::string numero_facture(std::size_t n) {
  return fmt::format("FA-2022-{}", 100 + n);
}
Jour date(std::size_t n) {
  return Jour::exact_iso(fmt::format("2022-{:02}-{:02}", 3 + n % 8, 1 + n * 7 % 28)).value();
}
Montant montant(const Dossier& d) {
  return Montant::de_centimes(d.euros * 100);
}

std::string entete() {
  return "Logiciels Armor                       SIRET 885 588 558 58745\n"
         "12 quai de la Fosse, 44000 Nantes     TVA FR 12 885588558\n";
}

std::string a_qui(const Fichier& f) {
  const Client& client = clients()[dossiers()[f.dossier - 1].client];
  std::string dit;
  if ((f.dit & kClient) != 0U) dit += client.nom + "\n";
  if ((f.dit & kClientEcrit) != 0U) dit += client.ecrit + "\n";
  return dit + "Service achats\n" + client.adresse + "\n";
}

std::string references(const Fichier& f) {
  std::string dit;
  if ((f.dit & kFinhop) != 0U) dit += "Dossier ASP : " + asp(f.dossier) + "\n";
  if ((f.dit & kEditeur) != 0U) dit += "N° éditeur : " + editeur(f.dossier) + "\n";
  if ((f.dit & kFiness) != 0U) dit += "FINESS : " + dossiers()[f.dossier - 1].finess + "\n";
  if ((f.dit & kGroupe) != 0U) dit += "FINESS : " + dossiers()[f.dossier].finess + "\n";
  return dit;
}

std::string facture(const Fichier& f) {
  Montant ht = montant(dossiers()[f.dossier - 1]);
  if ((f.dit & kGroupe) != 0U) ht += montant(dossiers()[f.dossier]);
  const Montant tva = ht.part(20);
  return entete() + a_qui(f) + "\nFACTURE N° " + numero_facture(f.dossier) +
         "\nDate : " + date(f.dossier).fr() + "\n" + references(f) +
         "\nDésignation                     Montant HT\n" + "Plateforme d'intermédiation     " +
         ht.texte_fr() + "\nVérification d'aptitude         0,00 €\n" + "\nTotal HT     " + ht.texte_fr() +
         "\nTVA 20 %     " + tva.texte_fr() + "\nTotal TTC     " + (ht + tva).texte_fr() +
         "\nÉchéance : 30 jours. Prestation financée par l'État.\n";
}

std::string va(const Fichier& f) {
  return entete() + "\nATTESTATION DE VÉRIFICATION D'APTITUDE\n\nÉtablissement :\n" + a_qui(f) +
         references(f) +
         "\nJe soussigné, directeur du système d'information, atteste que la solution est installée\n"
         "et que sa recette a été prononcée sans réserve le " +
         Jour::de(date(f.dossier).jours() - std::chrono::days(9)).fr() + ".\n\nSignature\n";
}

LectureFacturX facturx(const Fichier& f) {
  if ((f.dit & kFacturX) == 0U) return {};
  return {EtatFacturX::Lu,
          "factur-x.xml",
          {numero_facture(f.dossier), "380", date(f.dossier), montant(dossiers()[f.dossier - 1]), "EUR",
           "88558855858745", (f.dit & kCommande) != 0U ? editeur(f.dossier) : "", "urn:cen.eu:en16931:2017"}};
}

LectureDeDocument lire(const Fichier& f) {
  LectureDeDocument lue;
  if (f.dit == kRien) {
    lue.texte = textes::lecture("");
    return lue;
  }
  const std::string texte = f.type == TypePiece::Facture ? facture(f) : va(f);
  lue.texte = (f.dit & kDImage) != 0U ? textes::ocr(texte) : textes::lecture(texte);
  lue.facturx = facturx(f);
  lue.signatures = (f.dit & kSigne) != 0U ? 1 : 0;
  return lue;
}

}  // namespace

std::vector<CandidatAPlacer> candidats() {
  std::vector<CandidatAPlacer> candidats;
  for (std::size_t i = 0; i < dossiers().size(); ++i) {
    const Dossier& d = dossiers()[i];
    CandidatAPlacer c{.numero_editeur = builders::numero_editeur(editeur(i + 1))};
    c.numero_asp = builders::numero_asp(asp(i + 1));
    c.client = clients()[d.client].nom;
    c.finess = {builders::finess(d.finess)};
    if (d.numero_connu) c.factures = {numero_facture(i + 1)};
    if (d.saisi) {
      c.montant = montant(d);
      c.date = date(i + 1);
    }
    c.manquantes = {TypePiece::Facture, TypePiece::Va};
    candidats.push_back(std::move(c));
  }
  return candidats;
}

std::vector<FichierAPlacer> a_placer(std::deque<LectureDeDocument>& lectures) {
  std::vector<FichierAPlacer> places;
  for (const Fichier& f : fichiers()) {
    lectures.push_back(lire(f));
    places.push_back({f.nom, {"Clients", f.repertoire}, &lectures.back()});
  }
  return places;
}

}  // namespace finhop::domain::bureau
