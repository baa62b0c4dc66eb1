#include "finhop/archive/lecture.hpp"

#include <sys/wait.h>

#include "archive/fin_du_lecteur.hpp"
#include "archive/lecteur_a_part.hpp"

namespace finhop::archive {
namespace {

using lecteur::Demande;

std::string_view paquet_de(Demande demande) {
  return demande == Demande::Ocr ? "tesseract-ocr et tesseract-ocr-fra" : "poppler-utils";
}

SortieDOutil demander(Demande demande, std::string_view document, unsigned page = 1) {
  ReponseDuLecteur reponse = demander_au_lecteur(demande, document, page);
  exiger_un_lecteur(reponse);
  if (reponse.statut == 0) return {Fin::Faite, std::move(reponse.octets), {}};
  if (WIFEXITED(reponse.statut) && WEXITSTATUS(reponse.statut) == lecteur::kOutilAbsent)
    return {Fin::OutilAbsent, {}, std::string(paquet_de(demande)) + " absent"};
  return {Fin::Echec, {}, arret_du_lecteur(reponse.statut, demande).raison};
}

// What would not be a picture is no picture: nobody shows it.
SortieDOutil dessinee(SortieDOutil sortie) {
  constexpr std::string_view kMarque = "\x89PNG\r\n\x1a\n";
  if (sortie.fin != Fin::Faite || sortie.octets.starts_with(kMarque)) return sortie;
  return {Fin::Echec, {}, "rien ne s'y dessine"};
}

}  // namespace

SortieDOutil texte_du_pdf(std::string_view pdf) {
  return demander(Demande::Texte, pdf);
}

SortieDOutil image_de_la_page(std::string_view pdf, unsigned page) {
  return dessinee(demander(Demande::Page, pdf, page));
}

SortieDOutil image_redessinee(std::string_view image) {
  return dessinee(demander(Demande::Image, image));
}

SortieDOutil image_nette_de_la_page(std::string_view pdf, unsigned page) {
  return demander(Demande::PageNette, pdf, page);
}

SortieDOutil mots_de_l_image(std::string_view image) {
  return demander(Demande::Ocr, image);
}

lecteur::Joints joints_du_pdf(std::string_view pdf) {
  const ReponseDuLecteur reponse = demander_au_lecteur(Demande::Joints, pdf);
  exiger_un_lecteur(reponse);
  if (reponse.statut != 0) return {};
  return lecteur::lire_joints(reponse.octets).value_or(lecteur::Joints{});
}

}  // namespace finhop::archive
