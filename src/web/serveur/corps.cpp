#include "web/serveur/corps.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "finhop/base/fichier.hpp"
#include "web/acces/hasard.hpp"

namespace finhop::web {
namespace {

constexpr unsigned kPourMoiSeul = 0600;

// Where the file system makes no file without a name, a name that is taken back at once.
int ouvrir_puis_oublier(const std::filesystem::path& repertoire) {
  const std::filesystem::path nomme = repertoire / ("finhop-" + hasard(kOctetsDUnSecret));
  const int numero = ::open(nomme.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kPourMoiSeul);
  if (numero >= 0) ::unlink(nomme.c_str());
  return numero;
}

}  // namespace

DescripteurProprietaire fichier_sans_nom(const std::filesystem::path& repertoire) {
  int numero = ::open(repertoire.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, kPourMoiSeul);
  if (numero < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) numero = ouvrir_puis_oublier(repertoire);
  if (numero < 0) lancer_panne("création d'un fichier provisoire dans", repertoire, errno);
  return DescripteurProprietaire(numero);
}

Corps::Corps(Lieu lieu, std::filesystem::path provisoire) : provisoire_(std::move(provisoire)) {
  if (lieu == Lieu::Disque) fichier_ = fichier_sans_nom(provisoire_);
}

void Corps::ajouter(std::string_view octets) {
  if (fichier_)
    tout_ecrire(fichier_->numero(), octets, provisoire_);
  else
    octets_ += octets;
}

void Corps::remettre_a(Requete& requete) && {
  if (fichier_) ::lseek(fichier_->numero(), 0, SEEK_SET);
  requete.corps = std::move(octets_);
  requete.fichier = std::move(fichier_);
}

void Corps::remettre_a(Reponse& reponse) && {
  reponse.texte = std::move(octets_);
  reponse.fichier = std::move(fichier_);
}

}  // namespace finhop::web
