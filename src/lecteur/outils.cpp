#include "lecteur/outils.hpp"

#include <unistd.h>

#include <cerrno>
#include <string>
#include <vector>

namespace finhop::lecteur {
namespace {

// Beyond them nobody looks for an amount.
constexpr int kPagesMax = 200;

std::vector<std::string> mots_de(Demande demande, unsigned page) {
  const std::string une = std::to_string(page);
  switch (demande) {
    case Demande::Texte:
      return {"/usr/bin/pdftotext", "-q", "-tsv", "-l", std::to_string(kPagesMax), "-", "-"};
    case Demande::Page:
      return {"/usr/bin/pdftoppm",
              "-q",
              "-png",
              "-scale-to",
              std::to_string(kCotePixels),
              "-f",
              une,
              "-l",
              une,
              "-"};
    case Demande::PageNette:
      return {"/usr/bin/pdftoppm",
              "-q",
              "-png",
              "-gray",
              "-r",
              std::to_string(kPointsParPouce),
              "-f",
              une,
              "-l",
              une,
              "-"};
    case Demande::Ocr:
      return {"/usr/bin/tesseract",
              "stdin",
              "stdout",
              "-c",
              "user_defined_dpi=" + std::to_string(kPointsParPouce),
              "-l",
              "fra",
              "tsv"};
    case Demande::Examiner:
    case Demande::Murs:
    case Demande::Joints:
    case Demande::Image:
      break;
  }
  return {};
}

}  // namespace

int devenir_outil(Demande demande, unsigned page, int document, int reponse) {
  std::vector<std::string> mots = mots_de(demande, page);
  if (mots.empty()) return kEmpeche;
  std::vector<char*> adresses;
  for (std::string& mot : mots) adresses.push_back(mot.data());
  adresses.push_back(nullptr);
  const bool pret = ::lseek(document, 0, SEEK_SET) == 0 && ::lseek(reponse, 0, SEEK_SET) == 0 &&
                    ::dup2(document, STDIN_FILENO) >= 0 && ::dup2(reponse, STDOUT_FILENO) >= 0;
  if (!pret) return kEmpeche;
  ::execv(mots.front().c_str(), adresses.data());
  return errno == ENOENT ? kOutilAbsent : kEmpeche;
}

}  // namespace finhop::lecteur
