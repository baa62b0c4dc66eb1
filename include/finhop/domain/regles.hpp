// The rule catalogue: ONE table of rules with public ids. It judges dossiers before export, documents when
// they are attached, and every deposit file; help and tests read the same rows.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "finhop/domain/constat.hpp"
#include "finhop/domain/demande.hpp"
#include "finhop/domain/depot_lu.hpp"
#include "finhop/domain/lecture.hpp"
#include "finhop/domain/profils/profil.hpp"

namespace finhop::domain {

// The header of a deposit file, with what is around its lines.
struct ExamenEntete {
  const EnteteLu& entete;
  std::size_t lignes = 0;        // items of lignesImport, when it is a list
  std::string_view nom_fichier;  // without its folder
  const Profil& profil = hop_pfi_va1();
};

// One line of a deposit file as it was read.
struct ExamenLigne {
  const LigneLue& ligne;
  std::size_t index = 0;  // its place in lignesImport, from 0
  const Profil& profil = hop_pfi_va1();
};

// What a rule may look at. `dossier` is what the base knows of the request, absent when it knows nothing.
struct Examen {
  const Demande& demande;
  const Depot& depot;
  const Dossier* dossier = nullptr;
  const Fournisseur* fournisseur = nullptr;
  const Logiciel* logiciel = nullptr;
  std::optional<Jour> aujourd_hui = {};  // absent where nothing noted can be told to come too late
  Lectures lectures = {};  // what was read in its documents; of one that was not, nothing is told
  std::string_view mention =
      {};  // of the State's funding, that the invoice must show; empty: it is not looked for
  const Profil& profil = hop_pfi_va1();
};

// A whole deposit, for the rules that compare its lines or look at its header.
struct ExamenDepot {
  const Depot& depot;
  std::span<const Demande> demandes;
  // For a file: what the base knows of the supplier and of the software of the header.
  const Fournisseur* fournisseur = nullptr;
  const Logiciel* logiciel = nullptr;
};

// What looking into a document told (archive layer).
struct ExamenPiece {
  std::string nom_fichier;  // as given by the person
  std::uint64_t taille = 0;
  std::optional<FormatPiece> contenu;  // true type, absent when none of the three
  std::string type_trouve;             // the type found, for the message: « text/plain »
  std::optional<std::string> defaut;   // why it does not open, absent when it does
  // Kept under a name made from its content: the extension it came with may be another image's.
  bool sera_renomme = false;
  std::string en_mots = {};  // its content when none of the three: « un document Word »
  std::string remede = {};   // what to do of such a content, or of such a defect; may be empty
  std::vector<std::string> avertissements = {};  // what a person should look at in one that opens
  bool porte = true;                             // it may hold files or signatures beside its pages
};

// A nomFichier of the deposit file, with the line that declares it.
struct PieceAttendue {
  std::string nom_fichier;
  std::size_t ligne = 0;    // index in lignesImport
  std::size_t element = 0;  // index in piecesJustificatives
  std::size_t place = 0;    // byte offset
};

enum class SorteContenant { Zip, Dossier };

// A zip or a folder given with the deposit file.
struct Contenant {
  std::string nom;
  SorteContenant sorte = SorteContenant::Zip;
  std::uint64_t taille = 0;                       // of the zip file; nothing is asked of a folder's
  std::optional<std::string> defaut;              // why it cannot be read: « il demande un mot de passe »
  std::string remede = {};                        // what to do then; may be empty
  std::optional<std::string> avertissement = {};  // what the portal may refuse in one that opens, a phrase
};

// A file found in one of them. The entries of an unreadable zip are given too when they could be listed.
struct PieceTrouvee {
  std::string nom;  // path inside its zip or folder
  std::uint64_t taille = 0;
  std::size_t contenant = 0;  // index in ExamenLotDePieces::contenants
  std::string sha256 = {};    // empty when its content was not read
};

// All the documents of one deposit file: what it declares beside what was found.
struct ExamenLotDePieces {
  std::span<const PieceAttendue> attendues;
  std::span<const PieceTrouvee> trouvees;
  std::span<const Contenant> contenants;
  bool noms_complets = true;  // false when some names of the file could not be read
  const Profil& profil = hop_pfi_va1();
};

// What a rule found. The row it stands in gives the id and the severity; `remede` overrides the row's when
// set.
struct Trouvaille {
  std::string message;
  std::string valeur;
  Remede remede = {};
  std::optional<Endroit> endroit = {};
};

// Where a judge tells what it finds. It only looks at its callable, so that judging clean data allocates nothing.
// A callable that has `compter()` counts one more finding and says true once it wants no more of them made.
class Signaler {
 public:
  template <class Dire>
  requires(std::invocable<Dire&, Trouvaille> &&
           !std::same_as<std::remove_cvref_t<Dire>, Signaler>) explicit Signaler(Dire& dire)
      : objet_(std::addressof(dire)),
        dire_([](void* objet, Trouvaille t) { (*static_cast<Dire*>(objet))(std::move(t)); }) {
    if constexpr (requires { dire.compter(); })
      compter_ = [](void* objet) { return static_cast<Dire*>(objet)->compter(); };
  }

  void operator()(Trouvaille trouvaille) const { dire_(objet_, std::move(trouvaille)); }
  // True when the finding about to be made is counted already and need not be told: asked by what finds many.
  bool est_compte() const { return compter_ != nullptr && compter_(objet_); }

 private:
  void* objet_;
  void (*dire_)(void*, Trouvaille);
  bool (*compter_)(void*) = nullptr;
};

template <class Vu>
using Juge = void (*)(const Vu&, const Signaler&);

// What the rule judges: most have one judge. STR-01 to STR-05 and STR-11 have none, reading finds them.
struct Juges {
  Juge<ExamenEntete> entete = nullptr;
  Juge<ExamenLigne> ligne = nullptr;
  Juge<ExamenDepot> depot = nullptr;
  Juge<Examen> demande = nullptr;
  Juge<ExamenPiece> piece = nullptr;
  Juge<ExamenLotDePieces> lot = nullptr;
};

struct Regle {
  std::string_view id;
  Severite severite;
  Etape etape;
  std::string_view condition;  // what must hold, in one French sentence
  PatronDeRemede remede;       // what to do when it does not, the dossier not being named
  std::string_view source;     // where it comes from
  std::string_view pourquoi;   // why it matters, for a newcomer
  std::string_view bon;        // an example that passes, as written in the JSON, the base or the zip
  std::string_view mauvais;    // one that does not
  Juges juges = {};
};

std::span<const Regle> catalogue();
// The row of an id that a Constat carries.
const Regle& regle(std::string_view id);
// Where it stands in the catalogue, which is the order of the portal; those of a profile's own fields share the place
// behind the last, where `regle_de_rang` gives what they have in common.
std::size_t rang_de_regle(std::string_view id);
const Regle& regle_de_rang(std::size_t rang);
// One for each field that the profile has of its own: FMT-X-<champ>.
std::vector<Regle> regles_propres(const Profil& profil);
// What to do about it, of no dossier in particular.
Remede remede_general(const Regle& regle);

// Every finding on what is given, in the catalogue's order; a list of lines is judged line by line.
Constats juger(const ExamenEntete& examen);
Constats juger(const ExamenLigne& examen);
Constats juger(const ExamenDepot& examen);
Constats juger(const Examen& examen);
// The same where no base is known: whether the request is eligible is not asked.
Constats juger_sans_eligibilite(const Examen& examen);
Constats juger(const ExamenPiece& examen);
Constats juger(const ExamenLotDePieces& examen);

// Where the findings of a file go, which may be millions.
class Receveur {
 public:
  virtual ~Receveur() = default;
  virtual void recevoir(Constat constat) = 0;
  // True when one more finding of this rule, in this line of the file, is counted and not wanted.
  virtual bool compter(const Regle& regle, std::optional<std::size_t> ligne) = 0;
};
void juger(const ExamenLigne& examen, Receveur& receveur);
void juger(const ExamenDepot& examen, Receveur& receveur);
void juger(const Examen& examen, Receveur& receveur);
void juger_sans_eligibilite(const Examen& examen, Receveur& receveur);

// The finding of a fault that reading met.
Constat constat_de(const FauteDeStructure& faute);

// True when the solde can be claimed now: en_preparation or rejete, and no finding of severity erreur.
bool est_pret(const Dossier& dossier, const Constats& constats);

}  // namespace finhop::domain
