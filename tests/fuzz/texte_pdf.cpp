// The table of words that pdftotext and tesseract print: read within bounds, what it says of a claim and where it goes
// told without harm.
#include <cmath>

#include "finhop/base/texte.hpp"
#include "finhop/domain/documents/comparaison.hpp"
#include "finhop/domain/documents/placement.hpp"
#include "finhop/format/texte_pdf.hpp"
#include "fuzz/exiger.hpp"

using namespace finhop;

namespace {

void exiger_des_bornes(const std::vector<domain::PageLue>& pages) {
  fuzz::exiger(pages.size() <= format::kPagesLuesMax, "les pages sont comptées");
  std::size_t mots = 0;
  for (const domain::PageLue& page : pages)
    for (const domain::Mot& mot : page.mots) {
      ++mots;
      fuzz::exiger(!mot.texte.empty() && mot.texte.size() <= format::kMotLuMax, "un mot est borné");
      fuzz::exiger(texte::est_utf8(mot.texte), "un mot est en UTF-8");
      for (const double x : {mot.place.x, mot.place.y, mot.place.largeur, mot.place.hauteur})
        fuzz::exiger(std::isfinite(x), "un mot a une place");
    }
  fuzz::exiger(mots <= format::kMotsLusMax, "les mots sont comptés");
}

void exiger_des_places(const domain::LectureDuTexte& texte, const domain::ResultatDeComparaison& dit) {
  for (const domain::Emplacement& e : dit.places)
    fuzz::exiger(e.page < texte.pages.size(), "ce qui est trouvé est sur une page");
  fuzz::exiger(dit.verdict != domain::Verdict::Trouve || !dit.places.empty(), "ce qui est trouvé a sa place");
  fuzz::exiger(dit.verdict != domain::Verdict::Contredit || (!dit.trouve.empty() && !dit.raison.empty()),
               "ce qui contredit se dit");
  fuzz::exiger(dit.verdict != domain::Verdict::NonVerifiable || !dit.raison.empty(),
               "ce qui ne se vérifie pas a sa raison");
}

void placer(const domain::LectureDeDocument& lue) {
  static const std::vector<domain::CandidatAPlacer> candidats{
      {.numero_editeur = domain::NumeroEditeur::exact("00001").value(),
       .numero_asp = domain::NumeroAsp::exact("FINHOP000001"),
       .client = "CH Saint-Martin",
       .finess = {domain::Finess::exact("750712184").value()},
       .montant = Montant::de_centimes(1'000'000),
       .date = Jour::exact_iso("2022-05-15"),
       .manquantes = {domain::TypePiece::Facture, domain::TypePiece::Va}},
      {.numero_editeur = domain::NumeroEditeur::exact("00002").value(),
       .client = "CH Saint-Martin-de-Ré",
       .factures = {"FA-2022-118"}}};
  const std::vector<domain::FichierAPlacer> fichiers{{"a.pdf", {}, &lue}};
  const domain::Placement place = domain::placer(fichiers, candidats).front();
  fuzz::exiger(place.score >= 0 && place.score <= 100, "un score est sur cent");
  fuzz::exiger(!place.sur || (place.dossier && place.type), "ce qui est sûr a sa place");
  fuzz::exiger(!place.dossier || place.a_choisir.empty(), "ce qui a sa place n'est pas à choisir");
  fuzz::exiger((place.dossier && place.type) || !place.cherche.empty(), "ce qui n'a pas de place se dit");
}

void comparer(std::vector<domain::PageLue> pages) {
  exiger_des_bornes(pages);
  static const std::vector finess{domain::Finess::exact("750712184").value()};
  const domain::LectureDuTexte texte{domain::EtatDuTexte::Lu, "", std::move(pages)};
  exiger_des_places(texte, comparer_montant(texte, Montant::de_centimes(1'000'000)));
  exiger_des_places(texte, comparer_date(texte, Jour::exact_iso("2022-05-15").value()));
  exiger_des_places(texte, comparer_client(texte, "CH Saint-Martin", finess));
  exiger_des_places(texte, comparer_mention(texte, "financé par l'État"));
  placer({texte, {}, 0});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* octets, std::size_t taille) {
  const std::string_view table = fuzz::texte(octets, taille);
  fuzz::exiger(format::lire_texte_pdf(table) == format::lire_texte_pdf(table),
               "deux lectures disent la même chose");
  comparer(format::lire_texte_pdf(table));
  comparer(format::lire_texte_ocr(table));
  return 0;
}
