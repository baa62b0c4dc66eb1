// What may be done next, as values: a face spells them, as a command to type or as a button.
//
// Geste names one thing that finhop does, Donnee one thing that a person gives it. Nobody searches a sentence for a
// command: what is to be done stands in Suite, apart from the words around it.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "finhop/base/donnee.hpp"

namespace finhop {

// One a command, and two that name none: what tells where things are, and the same command again.
enum class Geste {
  Accueillir,
  Recommencer,
  Initialiser,
  LogicielAjouter,
  LogicielModifier,
  LogicielLister,
  AvanceAjouter,
  AvanceImporter,
  AvanceModeleCsv,
  AvanceModifier,
  AvanceStatut,
  AvanceCorriger,
  SoldeSaisir,
  SoldeImporter,
  SoldeModeleCsv,
  SoldeStatut,
  SoldeCorriger,
  SoldeCompleter,
  SoldeConfirmer,
  PaiementImporter,
  PaiementModeleCsv,
  PaiementLister,
  PieceAjouter,
  PieceImporter,
  PieceExtraire,
  PieceLire,
  PieceProposer,
  Prouver,
  NoteAjouter,
  NoteLister,
  NoteFait,
  AFaire,
  Lister,
  VueGarder,
  VueLister,
  VueOublier,
  TableLister,
  TableOublier,
  Montrer,
  Etat,
  Argent,
  Rapport,
  Exporter,
  LotLister,
  LotMontrer,
  LotRefaire,
  LotDeposer,
  LotRedater,
  LotAnnuler,
  LotRejeter,
  LotCorriger,
  RetourImporter,
  RetourExtraire,
  RetourLibelles,
  RetourRetirer,
  Verifier,
  Regles,
  ModeleMontrer,
  ModeleImporter,
  ModeleRetablir,
  ProfilLister,
  ProfilMontrer,
  ProfilSchema,
  ProfilImporter,
  ProfilRetirer,
  Annuler,
  Journal,
  ReglageLister,
  ReglageChanger,
  ChangerDroits,
  Ouvrir,
  Servir,
  Partager,
  CompteAjouter,
  CompteLister,
  CompteRetirer,
  CompteMotDePasse,
  Aider,
  Sauvegarder,
  Restaurer,
  Diagnostiquer,
};

// A value that is empty is for the person to give.
struct Argument {
  Donnee quoi;
  std::string valeur = {};
  friend bool operator==(const Argument&, const Argument&) = default;
};

// Here and below, what copies and ends one is made once, in geste.cpp: every source that has one would make it again.
//
// One next step. `quand` says when or what for, before it: « après le dépôt »; `pourquoi` what to know, after it.
struct Suite {
  std::string quand;
  Geste geste;
  std::vector<Argument> arguments = {};
  std::string pourquoi = {};

  Suite(std::string moment, Geste fait, std::vector<Argument> donnees = {}, std::string raison = {});
  Suite(const Suite& autre);
  Suite(Suite&& autre) noexcept;
  Suite& operator=(const Suite& autre);
  Suite& operator=(Suite&& autre) noexcept;
  ~Suite();
  friend bool operator==(const Suite& a, const Suite& b);
};

// What to do about something: a sentence, then steps that finhop knows. Either may be absent.
struct Remede {
  std::string phrase;
  std::vector<Suite> suites;

  Remede();
  Remede(std::string dite);
  Remede(std::string_view dite);
  Remede(const char* dite);
  Remede(std::string dite, std::vector<Suite> donnees);
  Remede(Suite seule);
  Remede(const Remede& autre);
  Remede(Remede&& autre) noexcept;
  Remede& operator=(const Remede& autre);
  Remede& operator=(Remede&& autre) noexcept;
  ~Remede();

  bool est_vide() const { return phrase.empty() && suites.empty(); }
  friend bool operator==(const Remede& a, const Remede& b);
};

// The same written in a table that costs nothing at start: values stand in the program, what is absent is to be given.
struct PatronDArgument {
  Donnee quoi = {};
  std::string_view valeur = {};

  constexpr PatronDArgument() = default;
  constexpr PatronDArgument(Donnee donnee, std::string_view dite = {}) : quoi(donnee), valeur(dite) {}
};

struct PatronDeSuite {
  static constexpr std::size_t kArguments = 5;

  std::string_view quand = {};
  Geste geste = {};
  std::array<PatronDArgument, kArguments> arguments = {};
  std::size_t nombre = 0;
  std::string_view pourquoi = {};

  constexpr PatronDeSuite() = default;
  template <std::size_t N>
  constexpr PatronDeSuite(std::string_view moment, Geste fait, const PatronDArgument (&donnees)[N],
                          std::string_view raison = {})
      : quand(moment), geste(fait), nombre(N), pourquoi(raison) {
    static_assert(N <= kArguments);
    for (std::size_t i = 0; i < N; ++i) arguments[i] = donnees[i];
  }
  constexpr PatronDeSuite(std::string_view moment, Geste fait) : quand(moment), geste(fait) {}
};

struct PatronDeRemede {
  static constexpr std::size_t kSuites = 2;

  std::string_view phrase = {};
  std::array<PatronDeSuite, kSuites> suites = {};
  std::size_t nombre = 0;

  constexpr PatronDeRemede() = default;
  constexpr PatronDeRemede(const char* dite) : phrase(dite) {}
  constexpr PatronDeRemede(const char* dite, PatronDeSuite seule) : phrase(dite), suites{seule}, nombre(1) {}
  constexpr PatronDeRemede(const char* dite, PatronDeSuite une, PatronDeSuite autre)
      : phrase(dite), suites{une, autre}, nombre(2) {}
  constexpr PatronDeRemede(PatronDeSuite seule) : suites{seule}, nombre(1) {}
};

Suite suite_de(const PatronDeSuite& patron);
Remede remede_de(const PatronDeRemede& patron);
// The same, a dossier being named wherever a step asks for one; nothing changes when `reference` is empty.
Remede au_dossier(Remede remede, std::string_view reference);

// That, then the same command again.
Remede puis_recommencer(std::string fait);

// A part of a remedy as a face spells it: what is to be copied as it is, and never broken, or words around it.
struct Morceau {
  std::string texte;
  bool a_copier = false;
};

// How a face spells a step for a text that leaves the program; a face without commands to type gives an empty one.
using Epeler = std::function<std::string(const Suite&)>;

}  // namespace finhop
