#include "app/solde/depuis_facture.hpp"

#include <fmt/format.h>

#include <utility>

#include "finhop/base/texte.hpp"
#include "finhop/domain/documents/facture_comparee.hpp"

namespace finhop::app {
namespace {

constexpr std::size_t kNomMontre = 80;

Refus refus_de(const std::string& reference, const Fichier& fichier, const std::string& dit) {
  return {CodeRefus::DocumentRefuse, fmt::format("{} : {}", fichier.dit(), dit),
          "un PDF Factur-X qui dit son numéro, sa date et son total hors taxes en euros",
          Suite{"saisir ce que dit la facture",
                Geste::SoldeSaisir,
                {{Donnee::Reference, reference}, {Donnee::FactureDate}, {Donnee::FactureMontant}}}};
}

// What forbids to take the amounts of what was read; empty when nothing does.
std::string defaut_de(const domain::LectureFacturX& lue) {
  if (lue.etat == domain::EtatFacturX::Aucun) return "il ne porte pas de facture électronique";
  if (lue.etat == domain::EtatFacturX::Abime) return "sa facture électronique est abîmée : " + lue.detail;
  const domain::FactureElectronique& f = lue.facture;
  if (domain::est_un_avoir(f)) return "c'est un avoir, et non une facture";
  if (!f.devise.empty() && f.devise != "EUR")
    return "son total est en " + texte::montrer(f.devise, kNomMontre) + ", et non en euros";
  if (!f.total_ht) return "sa facture électronique ne dit pas son total hors taxes";
  if (!f.date) return "sa facture électronique ne dit pas sa date";
  return f.numero.empty() ? "sa facture électronique ne dit pas son numéro" : "";
}

}  // namespace

Issue<FactureDonnee> lire_la_facture(Base& base, const std::string& reference, const Fichier& fichier,
                                     SoldeSaisi& saisi) {
  if (!saisi.dates_facture.empty() || !saisi.montants_facture.empty() || !saisi.numeros_facture.empty())
    return refuser_tout({CodeRefus::OptionsContraires,
                         "la date, le montant et le numéro sont ceux de la facture donnée", "l'un ou l'autre",
                         puis_recommencer("ôter la facture, ou ce qui est dit d'elle")});
  auto lue = lire_piece(fichier, deja_lu_dans(base), Images::Reconnaitre);
  if (!lue) return std::unexpected(lue.error());
  domain::LectureFacturX facture;
  if (lue->format == domain::FormatPiece::Pdf) facture = facture_electronique(lue->octets);
  if (const std::string defaut = defaut_de(facture); !defaut.empty())
    return refuser_tout(refus_de(reference, fichier, defaut));
  const domain::FactureElectronique& f = facture.facture;
  saisi.dates_facture = {{fichier.dit(), f.date->iso()}};
  saisi.montants_facture = {{fichier.dit(), f.total_ht->texte_json()}};
  saisi.numeros_facture = {{fichier.dit(), f.numero}};
  std::string remarque =
      fmt::format("facture {} du {}, {} HT : lus dans {}", texte::montrer(f.numero, kNomMontre), f.date->fr(),
                  f.total_ht->texte_fr(), texte::montrer(facture.detail, kNomMontre));
  return FactureDonnee{fichier, *std::move(lue), std::move(remarque)};
}

}  // namespace finhop::app
