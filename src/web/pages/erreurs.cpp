#include "web/pages/erreurs.hpp"

#include <algorithm>
#include <array>

#include "web/codes.hpp"
#include "web/pages/cadre.hpp"
#include "web/pages/mots.hpp"
#include "web/pages/rendu/rendu.hpp"

namespace finhop::web {
namespace {

struct EmpechementDit {
  Empechement empechement;
  int code;
  std::string_view titre;
  std::string_view pourquoi;
  PatronDeRemede remede;
};

constexpr PatronDeRemede kUnNouveauLien{"", {"demander un nouveau lien", Geste::Servir}};

// In the order of Empechement; the first of a code is the one that a code alone is told by.
constexpr std::array kDits{
    EmpechementDit{Empechement::Mauvaise,
                   400,
                   "Demande illisible",
                   "Ce que le navigateur a envoyé n'est pas une demande que finhop comprend.",
                   {"revenir à la page d'avant et recommencer"}},
    EmpechementDit{Empechement::EnClair,
                   400,
                   "À demander par https",
                   "finhop ne répond ici qu'à ce qui est chiffré.",
                   {"mettre https:// devant l'adresse"}},
    EmpechementDit{
        Empechement::SansSession, 403, "Aucune session",
        "Cette page s'ouvre par le lien que finhop donne. La session est finie, ou n'a pas été ouverte "
        "dans ce navigateur.",
        kUnNouveauLien},
    EmpechementDit{Empechement::AutreCompte,
                   403,
                   "Un autre compte",
                   "Cette page n'est que pour le compte de cette machine qui a lancé finhop.",
                   {"se servir d'un navigateur lancé par ce compte"}},
    EmpechementDit{Empechement::LienPasse, 403, "Ce lien n'ouvre plus rien",
                   "Un lien ne sert qu'une fois, et dans les deux minutes.", kUnNouveauLien},
    EmpechementDit{
        Empechement::AutreOrigine,
        403,
        "Venu d'une autre page",
        "Cette demande changerait quelque chose, et ne vient pas d'une page de finhop : rien n'a été fait.",
        {"ouvrir la page dans finhop et recommencer de là"}},
    EmpechementDit{Empechement::SansJeton,
                   403,
                   "Page trop ancienne",
                   "Cette page a été ouverte dans une autre session : rien n'a été fait.",
                   {"recharger la page et recommencer"}},
    EmpechementDit{Empechement::RoleInsuffisant,
                   403,
                   "Pas permis",
                   "Le rôle de ce compte ne permet pas cela : rien n'a été fait.",
                   {"le demander à qui gère finhop ici"}},
    EmpechementDit{Empechement::Introuvable,
                   404,
                   "Page inconnue",
                   "Aucune page de finhop n'a cette adresse.",
                   {"partir de l'accueil"}},
    EmpechementDit{
        Empechement::TachePassee,
        404,
        "Ce travail n'est plus là",
        "Son résultat n'est gardé qu'une heure, pour la session qui l'a demandé, tant que finhop tourne.",
        {"le demander de nouveau, depuis sa page"}},
    EmpechementDit{Empechement::MethodeRefusee,
                   kMethodeRefusee,
                   "Demande impossible",
                   "Cette page ne se demande pas de cette façon.",
                   {"partir de l'accueil"}},
    EmpechementDit{Empechement::TropLente,
                   408,
                   "Trop lent",
                   "La demande n'est pas arrivée entière à temps.",
                   {"recommencer"}},
    EmpechementDit{Empechement::TailleNonDite,
                   411,
                   "Taille inconnue",
                   "L'envoi ne dit pas sa taille : finhop ne le prend pas.",
                   {"l'envoyer depuis un navigateur"}},
    EmpechementDit{Empechement::CorpsTropGrand,
                   413,
                   "Envoi trop gros",
                   "finhop prend 210 Mo au plus en une fois : rien n'a été fait.",
                   {"envoyer moins à la fois"}},
    EmpechementDit{Empechement::AttenteInconnue,
                   417,
                   "Demande illisible",
                   "Le programme qui l'envoie attend ce que finhop ne donne pas.",
                   {"se servir d'un navigateur"}},
    EmpechementDit{Empechement::MauvaisHote,
                   421,
                   "Une autre adresse",
                   "finhop ne répond pas sous ce nom-là, pour qu'aucune page venue d'ailleurs ne le lise.",
                   {"se servir de l'adresse que finhop a donnée en s'ouvrant"}},
    EmpechementDit{Empechement::HoteNonDit,
                   421,
                   "Une autre adresse",
                   "finhop ne répond pas sous ce nom-là, pour qu'aucune page venue d'ailleurs ne le lise.",
                   {"se servir de l'adresse que finhop a donnée en s'ouvrant",
                    {"si ce nom est aussi le sien, le lui dire",
                     Geste::Partager,
                     {{Donnee::AdresseDEcoute}, {Donnee::Hote}}}}},
    EmpechementDit{Empechement::EnteteTropGrand,
                   431,
                   "Demande trop longue",
                   "L'adresse, ou ce qui l'accompagne, est trop long.",
                   {"demander moins de choses à la fois"}},
    EmpechementDit{Empechement::Erreur,
                   kPanne,
                   "Erreur de finhop",
                   "finhop s'est trompé en faisant cette page. La base n'a pas été changée à moitié.",
                   {"", {"voir si la base va bien", Geste::Diagnostiquer}}},
    EmpechementDit{Empechement::Occupe,
                   503,
                   "Trop de demandes à la fois",
                   "finhop répond déjà à autant de demandes qu'il peut.",
                   {"recommencer dans un instant"}},
    EmpechementDit{Empechement::SansPlace,
                   507,
                   "Plus de place",
                   "Le disque n'a pas de place pour cet envoi : rien n'a été fait.",
                   {"faire de la place sur le disque et recommencer"}},
};

constexpr bool sont_en_ordre() {
  for (std::size_t i = 0; i < kDits.size(); ++i)
    if (kDits[i].empechement != static_cast<Empechement>(i)) return false;
  return kDits.back().empechement == Empechement::SansPlace;
}
static_assert(sont_en_ordre());

h::Html a_faire(const Installation& installation, const Remede& remede) {
  if (remede.est_vide()) return {};
  return h::p(h::strong("À faire : "), remede_dit(remede, installation.dire));
}

}  // namespace

Reponse page_d_erreur(const Installation& installation, Empechement empechement) {
  const EmpechementDit& dit = kDits[static_cast<std::size_t>(empechement)];
  return page_pour_tous(
      dit.code, std::string(dit.titre),
      h::ensemble(h::h1(dit.titre), h::p(dit.pourquoi), a_faire(installation, remede_de(dit.remede))));
}

Empechement empechement_de(int code) {
  const auto dit = std::ranges::find(kDits, code, &EmpechementDit::code);
  return dit == kDits.end() ? Empechement::Erreur : dit->empechement;
}

namespace {

// A step is a link where a page answers: who has a session may follow it.
h::Html a_faire_ici(const Contexte& contexte, const Remede& remede) {
  if (remede.est_vide()) return {};
  return h::p(h::strong("À faire : "), a_faire_dit(contexte, remede));
}

}  // namespace

Reponse page_de_panne(const Contexte& contexte, const Panne& panne) {
  return page(
      contexte, {.titre = "finhop ne peut pas travailler", .code = kPanne},
      h::ensemble(h::p(h::encart(h::Ton::Mauvais), panne.what()), a_faire_ici(contexte, panne.remede())));
}

h::Html refus_html(const Contexte& contexte, const ListeRefus& refus) {
  h::Html contenu;
  for (const Refus& un : refus) {
    contenu += h::p(h::encart(h::Ton::Mauvais), un.message);
    if (!un.attendu.empty()) contenu += h::p("Attendu : ", un.attendu);
    contenu += a_faire_ici(contexte, un.remede);
  }
  return contenu;
}

Reponse page_de_refus(const Contexte& contexte, const ListeRefus& refus) {
  return page(contexte, {.titre = "Refusé", .code = kRefuse}, refus_html(contexte, refus));
}

}  // namespace finhop::web
