#include <fmt/format.h>

#include <array>

#include "app/entretien/examens.hpp"
#include "app/place.hpp"
#include "finhop/app/entretien/droits.hpp"
#include "finhop/base/disque.hpp"
#include "finhop/base/fichier.hpp"
#include "finhop/base/texte.hpp"
#include "finhop/store/diagnostic.hpp"

namespace finhop::app {
namespace {

namespace fs = std::filesystem;
using Fautes = std::vector<std::string>;

std::uint64_t octets(std::int64_t nombre) {
  return nombre > 0 ? static_cast<std::uint64_t>(nombre) : 0;
}

PointExamine examiner_sqlite(Base& base) {
  const std::string mode = store::mode_journal(base);
  return conclure(
      fmt::format("version {}", store::version_sqlite()),
      mode == "delete"
          ? Fautes{}
          : Fautes{fmt::format("la base est en mode « {} », finhop écrit en mode « delete »", mode)},
      Verdict::ASurveiller,
      "la remettre dans ce mode avec l'outil qui l'en a sortie : PRAGMA journal_mode = DELETE");
}

PointExamine examiner_pages(Base& base) {
  const store::Pages pages = store::compter_pages(base);
  return conclure(fmt::format("la base pèse {}, dont {} de place libre",
                              taille_lisible(octets(pages.nombre * pages.taille)),
                              taille_lisible(octets(pages.libres * pages.taille))),
                  {}, Verdict::Bon, {});
}

PointExamine examiner_droits(Base& base) {
  const fs::perms droits = fs::status(base.chemin()).permissions();
  const fs::perms aux_autres = fs::perms::others_read | fs::perms::others_write;
  if (const auto reserve = reserve_du_dossier(base.chemin());
      reserve && (droits & aux_autres) == fs::perms::none)
    return conclure("", {*reserve}, Verdict::ASurveiller, remede_du_dossier(base.chemin()));
  return conclure(droits_du_fichier(base.chemin()) == Droits::Groupe ? "la base est ouverte à son groupe"
                                                                     : "la base n'est pas ouverte à tous",
                  (droits & aux_autres) == fs::perms::none
                      ? Fautes{}
                      : Fautes{"tous ceux qui ont un compte sur cette machine peuvent lire la base"},
                  Verdict::ASurveiller,
                  fmt::format("la fermer : chmod 600 {}", texte::mot_du_shell(base.chemin().string())));
}

PointExamine examiner_disque(Base& base) {
  const SystemeDeFichiers systeme = disque_de(repertoire_de_la_base(base)).systeme;
  const bool est_local = systeme.verrous == Verrous::Tenus;
  return conclure(
      "disque local", est_local ? Fautes{} : Fautes{fmt::format("la base est sur {}", systeme.en_mots)},
      systeme.verrous == Verrous::Perdus ? Verdict::Mauvais : Verdict::ASurveiller,
      {"la mettre sur un disque de cette machine, où les verrous et les écritures sont tenus (sous WSL : dans votre "
       "dossier de Linux, pas sous /mnt)",
       {{"à plusieurs, c'est la page qui se partage", Geste::Partager, {{Donnee::AdresseDEcoute}}}}});
}

PointExamine examiner_place(Base& base) {
  const store::Pages pages = store::compter_pages(base);
  const std::uint64_t copie = octets(pages.nombre * pages.taille);
  const std::uint64_t export_ = octets(store::octets_a_exporter(base));
  const std::uint64_t libre = disque_de(repertoire_de_la_base(base)).libre;
  Fautes fautes;
  if (const auto manque = place_manquante(libre, copie, "une sauvegarde ici")) fautes.push_back(*manque);
  // The zips, and the journal of the transaction that records them.
  if (const auto manque = place_manquante(libre, export_, "exporter ici tous les dossiers en préparation"))
    fautes.push_back(*manque);
  return conclure(fmt::format("assez pour une sauvegarde ({}) et pour un export ({})", taille_lisible(copie),
                              taille_lisible(export_)),
                  std::move(fautes), Verdict::ASurveiller,
                  "libérer de la place, ou sauvegarder et exporter sur un autre disque");
}

constexpr std::array kControles{
    PointAExaminer{"sqlite", examiner_sqlite}, PointAExaminer{"pages", examiner_pages},
    PointAExaminer{"droits", examiner_droits}, PointAExaminer{"disque", examiner_disque},
    PointAExaminer{"place", examiner_place},
};

}  // namespace

std::optional<std::string> place_manquante(std::uint64_t libre, std::uint64_t besoin, std::string_view pour) {
  if (libre >= besoin) return std::nullopt;
  return fmt::format("il faut {} pour {}, il en reste {}", taille_lisible(besoin), pour,
                     taille_lisible(libre));
}

std::span<const PointAExaminer> points_du_disque() {
  return kControles;
}

}  // namespace finhop::app
