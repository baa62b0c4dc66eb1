// What was done, and what of it can be undone.
#include "finhop/app/dossier/journal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "finhop/app/entretien/annuler.hpp"
#include "finhop/vue/annulations.hpp"
#include "finhop/vue/journal.hpp"
#include "web/pages/lire/rendre.hpp"

namespace finhop::web {
namespace {

constexpr std::size_t kOperations = 50;
constexpr std::size_t kOperationsMax = 5'000;  // on one page; a file has them all
constexpr std::size_t kDePlus = 4;             // times as many, at each « avant »

struct JournalDemande {
  app::FiltreJournal filtre = {};
  Suite equivalente{"", Geste::Journal};
};

std::size_t limite_de(const Requete& requete) {
  return nombre_demande(requete, "limite", kOperations, kOperationsMax);
}

JournalDemande demande(const Requete& requete) {
  JournalDemande d;
  d.filtre.reference = reference_de(requete, d.equivalente);
  const auto prendre = [&](std::string_view nom, Donnee quoi) {
    auto dit = saisi(requete, nom);
    if (dit) d.equivalente.arguments.push_back({quoi, dit->brut});
    return dit;
  };
  d.filtre.auteur = prendre("auteur", Donnee::Auteur);
  d.filtre.jour = prendre("jour", Donnee::JourDuJournal);
  d.filtre.sorte = prendre("sorte", Donnee::Sorte);
  if (parametre(requete.parametres, "detail") == "oui") d.equivalente.arguments.push_back({Donnee::Detail});
  if (!forme_demandee(requete)) d.filtre.limite = limite_de(requete);
  return d;
}

// An import may have ten thousand events: a page tells the first of each operation, all of them of one dossier or when asked.
bool est_entier(const Requete& requete, const JournalDemande& d) {
  return d.filtre.reference || parametre(requete.parametres, "detail") == "oui";
}

h::Html en_detail_html(const Requete& requete) {
  Parametres parametres = requete.parametres;
  parametres.emplace_back("detail", "oui");
  return h::p(h::lien(lien(Route::Journal, {}, parametres), "Dire chaque événement"));
}

Suite avec_limite(Suite suite, std::size_t limite) {
  suite.arguments.push_back({Donnee::Limite, fmt::to_string(limite)});
  return suite;
}

h::Html champ_garde(const Requete& requete, std::string_view cle, std::string_view nom) {
  return champ_html(cle, nom, parametre(requete.parametres, cle).value_or(""));
}

h::Html filtre_html(const Requete& requete) {
  return h::form(h::Attribut::demande_a(lien(Route::Journal)), h::classe("filtre ecran"),
                 h::attribut<"role">("search"), h::attribut<"aria-label">("Filtrer le journal"),
                 champ_garde(requete, "ref", "Dossier"), champ_garde(requete, "auteur", "Qui"),
                 champ_garde(requete, "jour", "Quel jour"),
                 champ_garde(requete, "sorte", "Quoi (avance, solde.statut…)"), h::button("Filtrer"));
}

// Each operation that is not undone, with the way to undo it.
class JournalAAnnuler {
 public:
  JournalAAnnuler(const Contexte& contexte, const app::JournalLu& lu, const vue::Journal& journal)
      : contexte_(contexte), lu_(lu), journal_(journal) {}
  vue::Page page() const {
    vue::Page page = journal_.page();
    auto operation = lu_.operations.rbegin();
    for (vue::Bloc& bloc : page) {
      auto* section = std::get_if<vue::Section>(&bloc.quoi);
      if (!section || operation == lu_.operations.rend()) continue;
      if (!operation->annulee_par) proposer(*section, operation->nom.operation);
      ++operation;
    }
    return page;
  }
  vue::Defile donnees() const { return journal_.donnees(); }
  vue::Defile tableur() const { return journal_.tableur(); }

 private:
  void proposer(vue::Section& section, std::int64_t operation) const {
    Suite annuler{"", Geste::Annuler};
    annuler.arguments.push_back({Donnee::Operation, std::to_string(operation)});
    if (lien_du_geste(contexte_, annuler)) section.contenu.push_back({vue::Conseil{"", std::move(annuler)}});
  }

  const Contexte& contexte_;
  const app::JournalLu& lu_;
  const vue::Journal& journal_;
};

}  // namespace

Reponse page_journal(Contexte& contexte, const Requete& requete) {
  const JournalDemande d = demande(requete);
  app::Base base = contexte.ouvrir_base();
  const auto journal = app::consulter_journal(base, d.filtre);
  return ou_refus(contexte, journal, [&](const app::JournalLu& lu) {
    const std::size_t limite = limite_de(requete);
    std::optional<Suite> avant;
    if (lu.tues > 0 && limite < kOperationsMax) {
      avant = avec_limite(d.equivalente, std::min(limite * kDePlus, kOperationsMax));
      avant->quand = "les voir";
    }
    const bool entier = est_entier(requete, d);
    return rendre(
        contexte, requete,
        {{"Journal", avec_limite(d.equivalente, limite), Route::Journal}, Route::Journal, {}, "journal"},
        JournalAAnnuler(contexte, lu,
                        vue::Journal(lu, entier ? vue::Longueur::Entiere : vue::Longueur::Breve, avant)),
        h::ensemble(filtre_html(requete), entier ? h::Html() : en_detail_html(requete)));
  });
}

Reponse page_operations(Contexte& contexte, const Requete& requete) {
  app::Base base = contexte.ouvrir_base();
  const auto operations = app::lister_operations(base);
  Menent menent;
  for (const app::OperationListee& o : operations) {
    const std::string numero = std::to_string(o.nom.operation);
    menent.emplace(numero, lien(Route::Operation, {numero}));
  }
  return rendre(contexte, requete,
                {{"Ce qui peut être annulé", Suite{"", Geste::Annuler}, Route::Operations},
                 Route::Operations,
                 {},
                 "operations",
                 menent},
                vue::Operations(operations));
}

}  // namespace finhop::web
