#include "finhop/vue/piece/lecture.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/base/texte.hpp"

namespace finhop::vue {
namespace {

using domain::Verdict;

std::string_view dit(Verdict verdict) {
  switch (verdict) {
    case Verdict::Trouve:
      return "trouvé";
    case Verdict::Absent:
      return "absent";
    case Verdict::Contredit:
      return "contredit";
    case Verdict::NonVerifiable:
      return "non vérifiable";
  }
  return "";
}

constexpr std::size_t kNomMontre = 80;

std::string_view dit(domain::EtatFacturX etat) {
  switch (etat) {
    case domain::EtatFacturX::Aucun:
      return "absente";
    case domain::EtatFacturX::AutreNom:
      return "lue sous un autre nom que factur-x.xml";
    case domain::EtatFacturX::Abime:
      return "abîmée";
    case domain::EtatFacturX::Lu:
      return "lue";
  }
  return "";
}

// « trouvé page 2 », « contredit page 1 : 9 000,00 €, le total hors taxes est autre », « non vérifiable : … »
std::string dire(const domain::ResultatDeComparaison& r) {
  std::string texte(dit(r.verdict));
  if (!r.places.empty()) texte += fmt::format(" page {}", r.places.front().page + 1);
  if (r.par_ocr) texte += " (lu par OCR)";
  std::string suite;
  if (r.verdict == Verdict::Contredit) suite = r.trouve + ", " + r.raison;
  if (r.verdict == Verdict::NonVerifiable) suite = r.raison;
  return suite.empty() ? texte : texte + " : " + suite;
}

Page un_document(const app::DocumentLu& document) {
  Page page;
  const std::string type(code(document.type));
  if (!document.lu) return {{AFaire{type + " : pas encore lu ; ", Suite{"le lire", Geste::PieceLire}}}};
  for (const domain::Verification& v : document.verifications)
    page.push_back({Ligne{type + " : " + verification_dite(v)}});
  if (document.facturx != domain::EtatFacturX::Aucun)
    page.push_back({Ligne{fmt::format("{} : facture électronique {} : {}", type, dit(document.facturx),
                                      texte::montrer(document.detail_facturx, kNomMontre))}});
  if (document.signatures > 0)
    page.push_back({Ligne{fmt::format(
        "{} : {}", type,
        document.signatures > 1 ? fmt::format("{} signatures électroniques trouvées", document.signatures)
                                : "signature électronique trouvée")}});
  return page;
}

Valeur place_de(const domain::ResultatDeComparaison& r) {
  if (r.places.empty()) return {};
  const domain::Emplacement& e = r.places.front();
  return Faits{{"page", "", e.page + 1},
               {"x", "", fmt::format("{:.1f}", e.place.x)},
               {"y", "", fmt::format("{:.1f}", e.place.y)}};
}

Faits faits(const domain::Verification& v) {
  return {{"cherche", "", std::string(libelle(v.cherche))},
          {"attendu", "", v.attendu},
          {"verdict", "", std::string(dit(v.resultat.verdict))},
          {"trouve", "", v.resultat.trouve},
          {"raison", "", v.resultat.raison},
          {"parOcr", "", v.resultat.par_ocr},
          {"place", "", place_de(v.resultat)}};
}

}  // namespace

std::string verification_dite(const domain::Verification& v) {
  return fmt::format("{}{} : {}", libelle(v.cherche), v.attendu.empty() ? "" : " (" + v.attendu + ")",
                     dire(v.resultat));
}

Page lectures_faites(const app::RapportDeLecture& rapport) {
  if (rapport.lus == 0) return {{Ligne{"tous les documents sont déjà lus"}}};
  Page page{{Ligne{texte::compter(rapport.lus, "document lu")}}};
  if (rapport.illisibles > 0)
    page.push_back({Ligne{fmt::format("dont {} que rien n'arrive à lire : {} à regarder à l'œil",
                                      rapport.illisibles, rapport.illisibles > 1 ? "ils sont" : "il est")}});
  if (rapport.incomplets > 0)
    page.push_back(
        {Ligne{fmt::format("dont {} en partie seulement : {}", rapport.incomplets, rapport.manque)}});
  return page;
}

Page documents_lus(std::span<const app::DocumentLu> documents) {
  Page page;
  for (const app::DocumentLu& document : documents)
    for (auto& bloc : un_document(document)) page.push_back(std::move(bloc));
  return page;
}

std::vector<Faits> documents_lus_pour_programmes(std::span<const app::DocumentLu> documents) {
  std::vector<Faits> liste;
  for (const app::DocumentLu& document : documents) {
    std::vector<Faits> verifications;
    for (const domain::Verification& v : document.verifications) verifications.push_back(faits(v));
    liste.push_back({{"typeFichier", "", std::string(code(document.type))},
                     {"lu", "", document.lu},
                     {"signatures", "", document.signatures},
                     {"factureElectronique", "", std::string(dit(document.facturx))},
                     {"verifications", "", std::move(verifications)}});
  }
  return liste;
}

}  // namespace finhop::vue
