// Files that were sent: where they are sent, what each is, dropping one.
#include "web/pages/depots/recus.hpp"

#include <fmt/format.h>

#include "finhop/app/piece/voir.hpp"

namespace finhop::web {
namespace {

constexpr std::string_view kEmpreinte = "empreinte";
constexpr std::string_view kTete = "tete";

Reponse trop_de_fichiers(const Contexte& contexte) {
  return page(
      contexte, {.titre = "Trop de fichiers en attente", .code = kCorpsTropGrand},
      h::ensemble(h::p(h::encart(h::Ton::Mauvais), h::attribut<"role">("alert"),
                       "finhop garde déjà autant de fichiers envoyés qu'il peut : celui-ci n'est pas pris."),
                  h::p(h::strong("À faire : "),
                       h::lien(lien(Route::PageDeposer), "enregistrer ou retirer ceux d'avant"),
                       ", puis recommencer.")));
}

Reponse page_d_un_inconnu(const Contexte& contexte, const Recu& recu) {
  const std::string quoi = recu.quoi.empty() ? "rien que finhop prenne" : recu.quoi;
  return page(
      contexte, {.titre = "Pas reconnu : " + recu.fichier, .code = kRefuse},
      h::ensemble(
          h::p(h::encart(h::Ton::Mauvais),
               fmt::format("{} est {} : rien n'en a été fait.", recu.fichier, quoi)),
          h::p(
              "Attendu : une table d'avances, de soldes ou de paiements (classeur ou CSV) ; une facture ou une "
              "attestation (PDF, PNG, JPEG) ; une réponse du portail, un fichier de dépôt ou un profil (JSON)."),
          recu.remede.empty() ? h::Html() : h::p(h::strong("À faire : "), recu.remede, "."),
          h::p("Si c'est pourtant une table : ",
               h::lien(lien(Route::FichierRecu, {recu.nom}, {{"sorte", "avances"}}), "la lire ainsi"), "."),
          retirer_html(contexte, recu)));
}

}  // namespace

Reponse plus_la(const Contexte& contexte) {
  return page(
      contexte, {.titre = "Ce fichier n'est plus là", .code = kIntrouvable},
      h::ensemble(
          h::p("Un fichier envoyé n'est gardé que deux heures après qu'on l'a regardé, pour la "
               "session qui l'a envoyé, tant que finhop tourne : rien n'a été fait."),
          h::p(h::strong("À faire : "), h::lien(lien(Route::PageDeposer), "le déposer de nouveau"), ".")));
}

std::expected<Recu, Reponse> recu_a_traiter(const Contexte& contexte) {
  auto recu = contexte.recus.trouver(contexte.jeton, contexte.valeur("recu"));
  if (!recu) return std::unexpected(plus_la(contexte));
  if (recu->fait) return std::unexpected(a_part(*recu->fait));
  return *std::move(recu);
}

Reponse retenir_et_montrer(const Contexte& contexte, const Recu& recu, Reponse faite) {
  contexte.recus.noter_fait(contexte.jeton, recu.nom, std::move(faite));
  return ailleurs(lien(Route::FichierRecu, {recu.nom}));
}

h::Html vu_html(const Recu& recu, std::string_view tete) {
  return h::ensemble(cache_html(kEmpreinte, recu.sha256), cache_html(kTete, tete));
}

Reponse confirmer(const Recu& recu, const Parametres& champs,
                  const std::function<Reponse(std::string_view pourquoi)>& encore,
                  std::string_view si_la_base_a_change,
                  const std::function<Reponse(std::string tete)>& faire) {
  if (parametre(champs, kEmpreinte) != recu.sha256)
    return encore("Ce n'est pas ce fichier qui avait été montré : rien n'a été enregistré. Le voici.");
  try {
    return faire(std::string(parametre(champs, kTete).value_or("")));
  } catch (const app::JournalAvance&) {
    return encore(si_la_base_a_change);
  }
}

h::Html retirer_html(const Contexte& contexte, const Recu& recu) {
  return formulaire(
      contexte, lien(Route::RetirerRecu, {recu.nom}),
      h::p(h::button("Retirer " + recu.fichier), h::span(h::classe("discret"), " : rien n'en sera fait")));
}

Reponse page_d_un_recu(Contexte& contexte, const Requete& requete) {
  auto recu = recu_a_traiter(contexte);
  if (!recu) return std::move(recu.error());
  const bool dite_table = parametre(requete.parametres, "sorte").has_value();
  switch (recu->sorte) {
    case app::SorteDeFichier::Profil:
      return page_d_un_profil_recu(contexte, *recu);
    case app::SorteDeFichier::Json:
      return page_d_un_json(contexte, *recu, requete.parametres);
    case app::SorteDeFichier::Document:
      return ailleurs(lien(Route::PageDeposer));
    case app::SorteDeFichier::Autre:
      return dite_table ? page_d_une_table(contexte, *recu, requete.parametres)
                        : page_d_un_inconnu(contexte, *recu);
    case app::SorteDeFichier::TableDAvances:
    case app::SorteDeFichier::TableDeSoldes:
    case app::SorteDeFichier::TableDePaiements:
      break;
  }
  return page_d_une_table(contexte, *recu, requete.parametres);
}

Reponse deposer_un_fichier(Contexte& contexte, const Requete& requete) {
  auto recu = recevoir(contexte, requete);
  if (!recu) return std::move(recu.error());
  app::FichierReconnu reconnu = app::reconnaitre_fichier(recu->pour_app());
  recu->sorte = reconnu.sorte;
  recu->quoi = std::move(reconnu.quoi);
  recu->remede = std::move(reconnu.remede);
  const std::string fichier = recu->fichier;
  const bool un_document = recu->sorte == app::SorteDeFichier::Document;
  const auto garde = contexte.recus.garder(contexte.jeton, *std::move(recu));
  if (std::holds_alternative<Recus::Plein>(garde)) return trop_de_fichiers(contexte);
  // Among others: looked at when all have come.
  if (parametre(requete.parametres, "plusieurs"))
    return page(contexte, {.titre = "Reçu : " + fichier},
                h::p(h::lien(lien(Route::PageDeposer), "voir tout ce qui est déposé")));
  return ailleurs(un_document ? lien(Route::PageDeposer)
                              : lien(Route::FichierRecu, {std::get<std::string>(garde)}));
}

Reponse donner_une_page_de_recu(Contexte& contexte, const Requete&) {
  const auto recu = contexte.recus.trouver(contexte.jeton, contexte.valeur("recu"));
  const auto numero = page_nommee(contexte);
  if (!recu || !recu->octets || !numero) return plus_la(contexte);
  app::PageDessinee dessinee = app::dessiner_page(recu->pour_app(), *numero);
  if (!dessinee.png.empty()) return {.type = "image/png", .texte = std::move(dessinee.png)};
  return page(contexte, {.titre = "Rien à montrer de " + recu->fichier, .code = kIntrouvable},
              h::p(h::encart(h::Ton::Moyen),
                   fmt::format("La page {} ne peut pas être montrée : {}.", *numero, dessinee.raison)));
}

Reponse retirer_un_recu(Contexte& contexte, const Requete&) {
  if (!contexte.recus.trouver(contexte.jeton, contexte.valeur("recu"))) return plus_la(contexte);
  contexte.recus.retirer(contexte.jeton, contexte.valeur("recu"));
  return ailleurs(lien(Route::PageDeposer));
}

}  // namespace finhop::web
