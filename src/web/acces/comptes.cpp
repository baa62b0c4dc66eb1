#include "finhop/web/comptes.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "finhop/base/ebauche.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/panne.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/format/comptes.hpp"
#include "web/acces/mot_de_passe.hpp"

namespace finhop::web {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kTailleAuPlus = 1'000'000;
constexpr std::size_t kNomAuPlus = 64;

// False when there is none. What others could read tells them what to guess from; what they could change lets them in.
bool exiger_un_fichier_a_soi(const fs::path& chemin) {
  struct stat etat {};
  if (::lstat(chemin.c_str(), &etat) != 0) {
    if (errno == ENOENT) return false;
    lancer_panne("lecture de", chemin, errno);
  }
  const std::string nom = texte::imprimable(chemin.string());
  if (!S_ISREG(etat.st_mode) || etat.st_uid != ::geteuid())
    throw Panne(fmt::format("le fichier des comptes {} n'est pas un fichier de ce compte", nom),
                {"l'effacer s'il n'est pas le vôtre, ou travailler sous le compte de son propriétaire"});
  if ((etat.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    throw Panne(
        fmt::format("le fichier des comptes {} est ouvert à d'autres comptes de cette machine", nom),
        {fmt::format("le leur fermer (chmod 600 {}), puis changer les mots de passe, que d'autres ont pu "
                     "essayer de retrouver",
                     texte::mot_du_shell(chemin.string()))});
  return true;
}

[[noreturn]] void dire_abime(const fs::path& chemin, std::string_view pourquoi) {
  throw Panne(
      fmt::format("le fichier des comptes {} est abîmé : {}", texte::imprimable(chemin.string()), pourquoi),
      {"le reprendre d'une sauvegarde de la machine, ou l'effacer",
       {{"puis refaire les comptes", Geste::CompteAjouter, {{Donnee::NomDeCompte}}}}});
}

void ecrire(Ebauche& ebauche, const std::vector<Compte>& comptes) {
  std::vector<format::CompteEcrit> ecrits;
  for (const Compte& compte : comptes)
    ecrits.push_back({compte.nom, std::string(id(compte.role)), compte.empreinte});
  ebauche.ecrire(format::ecrire_comptes(ecrits));
  ebauche.publier_a_la_place();
}

auto place_de(std::vector<Compte>& comptes, std::string_view nom) {
  return std::ranges::find_if(comptes, [&](const Compte& c) { return est_le_meme_nom(c.nom, nom); });
}

Refus inconnu(std::string_view nom) {
  return {CodeRefus::CompteInconnu,
          fmt::format("aucun compte ne s'appelle {}", texte::citer(nom)),
          "le nom d'un compte",
          {"", {{"voir les comptes", Geste::CompteLister}}}};
}

}  // namespace

bool est_le_meme_nom(std::string_view un, std::string_view autre) {
  return texte::est_utf8(un) && texte::est_utf8(autre) && texte::plier(un) == texte::plier(autre);
}

Result<std::string> mot_de_passe_admis(std::string_view dit, std::string_view nom) {
  const auto non = [](std::string message, std::string attendu) {
    return refuser({CodeRefus::MotDePasseRefuse, std::move(message), std::move(attendu),
                    "en choisir un autre : quelques mots sans rapport entre eux suffisent"});
  };
  if (!texte::est_utf8(dit) || texte::a_un_invisible(dit))
    return non("ce mot de passe a des caractères qui ne se tapent pas",
               "des lettres, des chiffres, des signes, des espaces");
  if (texte::longueur(dit) < kMotDePasseAuMoins)
    return non(
        fmt::format("ce mot de passe est trop court : {}", texte::compter(texte::longueur(dit), "caractère")),
        fmt::format("au moins {} caractères", kMotDePasseAuMoins));
  if (dit.size() > kMotDePasseAuPlus)
    return non("ce mot de passe est trop long", fmt::format("au plus {} octets", kMotDePasseAuPlus));
  if (texte::plier(dit).contains(texte::plier(nom)) &&
      texte::longueur(dit) < kMotDePasseAuMoins + texte::longueur(nom))
    return non("ce mot de passe n'est presque que le nom du compte",
               "un mot de passe qui ne se devine pas du nom");
  return std::string(dit);
}

FichierDeComptes::FichierDeComptes(const fs::path& base) : chemin_(avec_suffixe(base, ".comptes")) {}

std::vector<Compte> FichierDeComptes::lire() const {
  if (!exiger_un_fichier_a_soi(chemin_)) return {};
  const std::string octets = lire_fichier(chemin_, kTailleAuPlus);
  if (octets.size() > kTailleAuPlus) dire_abime(chemin_, "il est trop grand");
  const auto ecrits = format::lire_comptes(octets);
  if (!ecrits) dire_abime(chemin_, ecrits.error());
  std::vector<Compte> comptes;
  for (const format::CompteEcrit& ecrit : *ecrits) {
    const auto role = role_d_id(ecrit.role);
    if (!role || ecrit.nom.empty() || !est_une_empreinte(ecrit.empreinte) ||
        place_de(comptes, ecrit.nom) != comptes.end())
      dire_abime(chemin_, "un compte n'y a pas sa forme");
    comptes.push_back({ecrit.nom, *role, ecrit.empreinte});
  }
  return comptes;
}

Result<std::string> FichierDeComptes::nom_libre(std::string_view dit) const {
  if (!texte::est_utf8(dit) || texte::a_un_invisible(dit) || dit.empty() || texte::rogner(dit) != dit ||
      dit.contains("  ") || dit.starts_with('-') || dit.find_first_of("\n\r\t") != std::string_view::npos ||
      texte::longueur(dit) > kNomAuPlus)
    return refuser(
        {CodeRefus::ValeurIllisible, fmt::format("{} ne peut pas nommer un compte", texte::citer(dit)),
         fmt::format("de 1 à {} caractères, sans espace aux bouts ni deux de suite, et sans tiret au début",
                     kNomAuPlus),
         "en donner un autre : ce nom sera celui du journal"});
  for (const Compte& compte : lire())
    if (est_le_meme_nom(compte.nom, dit))
      return refuser(
          {CodeRefus::CompteExiste,
           fmt::format("le compte {} existe déjà", texte::citer(compte.nom)),
           "un nom que personne n'a, sans égard aux accents ni à la casse",
           {"",
            {{"changer son mot de passe", Geste::CompteMotDePasse, {{Donnee::NomDeCompte, compte.nom}}}}}});
  return std::string(dit);
}

Result<Compte> FichierDeComptes::trouver(std::string_view nom) const {
  std::vector<Compte> comptes = lire();
  const auto place = place_de(comptes, nom);
  if (place == comptes.end()) return refuser(inconnu(nom));
  return *place;
}

// The draft is taken first: of two commands at once, the second reads what the first one left.
Result<Compte> FichierDeComptes::ajouter(std::string_view nom, Role role,
                                         std::string_view mot_de_passe) const {
  Ebauche ebauche(chemin_);
  auto libre = nom_libre(nom);
  if (!libre) return std::unexpected(std::move(libre).error());
  auto admis = mot_de_passe_admis(mot_de_passe, nom);
  if (!admis) return std::unexpected(std::move(admis).error());
  std::vector<Compte> comptes = lire();
  comptes.push_back({*libre, role, empreinte_de(*admis)});
  ecrire(ebauche, comptes);
  return comptes.back();
}

Result<Compte> FichierDeComptes::retirer(std::string_view nom) const {
  Ebauche ebauche(chemin_);
  std::vector<Compte> comptes = lire();
  const auto place = place_de(comptes, nom);
  if (place == comptes.end()) return refuser(inconnu(nom));
  Compte retire = *place;
  comptes.erase(place);
  ecrire(ebauche, comptes);
  return retire;
}

Result<Compte> FichierDeComptes::changer_le_mot_de_passe(std::string_view nom,
                                                         std::string_view mot_de_passe) const {
  Ebauche ebauche(chemin_);
  std::vector<Compte> comptes = lire();
  const auto place = place_de(comptes, nom);
  if (place == comptes.end()) return refuser(inconnu(nom));
  auto admis = mot_de_passe_admis(mot_de_passe, place->nom);
  if (!admis) return std::unexpected(std::move(admis).error());
  place->empreinte = empreinte_de(*admis);
  Compte change = *place;
  ecrire(ebauche, comptes);
  return change;
}

}  // namespace finhop::web
