#include "cli/destination.hpp"

#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <ostream>
#include <streambuf>

#include "cli/erreurs.hpp"
#include "finhop/base/ebauche.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kXlsx = ".xlsx";

// What is written goes to the file that is being made, piece by piece.
class VersEbauche : public std::streambuf {
 public:
  explicit VersEbauche(Ebauche& ebauche) : ebauche_(ebauche) {}
  bool a_recu() const { return recu_; }
  void vider() {
    if (!attente_.empty()) ebauche_.ecrire(attente_);
    attente_.clear();
  }

 protected:
  std::streamsize xsputn(const char* octets, std::streamsize combien) override {
    constexpr std::size_t kEnMemoire = 64 * 1024;
    attente_.append(octets, static_cast<std::size_t>(combien));
    recu_ = recu_ || combien > 0;
    if (attente_.size() > kEnMemoire) vider();
    return combien;
  }
  int_type overflow(int_type octet) override {
    if (octet == traits_type::eof()) return traits_type::not_eof(octet);
    const char seul = traits_type::to_char_type(octet);
    xsputn(&seul, 1);
    return octet;
  }

 private:
  Ebauche& ebauche_;
  std::string attente_;
  bool recu_ = false;
};

struct Destination {
  bool classeur = false;
  std::optional<std::string> fichier;
};

Destination destination_de(const CLI::Option& format, const CLI::Option& sortie) {
  Destination destination{format.count() > 0 && texte::plier_en_id(format.results().back()) == "xlsx", {}};
  if (sortie.count() > 0) destination.fichier = sortie.results().back();
  return destination;
}

// Nothing when all is well.
std::optional<int> refuser(const Session& session, const Destination& d) {
  if (!d.fichier) {
    if (!d.classeur || !session.sort_au_terminal()) return std::nullopt;
    return dire_usage(
        session.erreurs(), "un classeur ne se montre pas sur un terminal",
        fmt::format("dire où l'écrire : finhop {} --sortie FICHIER{}", session.contexte().commande, kXlsx));
  }
  if (d.classeur != texte::finit_par_sans_casse(*d.fichier, kXlsx))
    return dire_usage(session.erreurs(),
                      d.classeur ? fmt::format("--sortie {} : le nom d'un classeur finit par {}",
                                               texte::citer(*d.fichier), kXlsx)
                                 : fmt::format("--sortie {} : c'est le nom d'un classeur, et une autre forme",
                                               texte::citer(*d.fichier)),
                      d.classeur ? fmt::format("--sortie {}{}", texte::mot_du_shell(*d.fichier), kXlsx)
                                 : "ajouter --format xlsx, ou choisir un autre nom");
  if (fs::exists(fs::symlink_status(*d.fichier)))
    return dire(session, {{CodeRefus::FichierExiste, fmt::format("{} existe déjà", *d.fichier),
                           "un nom libre", "choisir un autre nom, ou déplacer ce fichier"}});
  return std::nullopt;
}

int ecrire_dans(const Session& session, const std::string& fichier, const Action& action) {
  Ebauche ebauche{fs::path(fichier)};
  VersEbauche tampon(ebauche);
  std::ostream sortie(&tampon);
  sortie.exceptions(std::ios::badbit);  // what the disk refuses is told, never cut short
  const int code = action(session.ecrivant_dans(sortie));
  if (!tampon.a_recu()) return code;
  tampon.vider();
  ebauche.publier();
  fmt::print(session.erreurs(), "écrit : {}\n", texte::imprimable(fichier));
  return code;
}

}  // namespace

Action vers_sa_destination(const CLI::App& app, Action action) {
  const CLI::Option* format = app.get_option_no_throw("--format");
  const CLI::Option* sortie = app.get_option_no_throw("--sortie");
  if (!format || !sortie || sortie->get_type_name() != kFichierDeSortie) return action;
  return [format, sortie, action = std::move(action)](const Session& session) {
    const Destination destination = destination_de(*format, *sortie);
    if (const auto refus = refuser(session, destination)) return *refus;
    return destination.fichier ? ecrire_dans(session, *destination.fichier, action) : action(session);
  };
}

}  // namespace finhop::cli
