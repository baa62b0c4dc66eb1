#include "finhop/domain/regles.hpp"

#include <algorithm>
#include <vector>

#include "domain/regles/champs_propres.hpp"
#include "domain/regles/tables.hpp"
#include "finhop/domain/vraisemblance.hpp"

namespace finhop::domain {
namespace {

std::vector<Regle> reunir() {
  std::vector<Regle> regles;
  for (const auto& table : {tables::structure(), tables::format_ligne(), tables::format_scenario(),
                            tables::coherence(), tables::eligibilite(), tables::pieces()})
    regles.insert(regles.end(), table.begin(), table.end());
  return regles;
}

std::string_view reference_de(const Examen& examen) {
  const auto& numero = examen.demande.numero_editeur;
  return numero ? std::string_view(numero->texte()) : std::string_view();
}
template <class Vu>
std::string_view reference_de(const Vu&) {
  return {};
}

// Judges know keys and elements; the line is known here.
std::optional<Endroit> completer(const std::optional<Endroit>& endroit, const ExamenLigne& examen) {
  Endroit complet = endroit.value_or(Endroit{});
  complet.ligne = examen.index;
  return complet;
}
std::optional<Endroit> completer(const std::optional<Endroit>& endroit, const Examen& examen) {
  if (examen.demande.num_ligne == 0) return std::nullopt;
  Endroit complet = endroit.value_or(Endroit{});
  complet.ligne = static_cast<std::size_t>(examen.demande.num_ligne) - 1;
  return complet;
}
template <class Vu>
std::optional<Endroit> completer(const std::optional<Endroit>& endroit, const Vu&) {
  return endroit;
}

// A finding about a value that the profile only supposes something of.
template <class Vu>
bool repose_sur_une_supposition([[maybe_unused]] const Trouvaille& t, [[maybe_unused]] const Vu& examen) {
  if constexpr (std::is_same_v<Vu, ExamenLigne> || std::is_same_v<Vu, ExamenEntete>)
    return t.endroit && t.endroit->cle && examen.profil.source(*t.endroit->cle) == Fondement::Suppose;
  else
    return false;
}

// The rows that have a judge of this kind, in the catalogue's order.
template <class Vu>
std::vector<const Regle*> lignes_de(Juge<Vu> Juges::*juge) {
  std::vector<const Regle*> lignes;
  for (const Regle& regle : catalogue())
    if (regle.juges.*juge) lignes.push_back(&regle);
  return lignes;
}

// What one rule finds, made into findings.
template <class Vu>
struct Noter {
  const Regle& regle;
  const Vu& examen;
  Receveur& receveur;

  void operator()(Trouvaille t) {
    Remede remede = t.remede.est_vide() ? remede_de(regle.remede) : std::move(t.remede);
    if (repose_sur_une_supposition(t, examen)) t.message += " (supposé)";
    receveur.recevoir({regle.id, regle.severite, std::move(t.message),
                       au_dossier(std::move(remede), reference_de(examen)), std::move(t.valeur),
                       completer(t.endroit, examen)});
  }
  bool compter() {
    const std::optional<Endroit> ici = completer(Endroit{}, examen);
    return receveur.compter(regle, ici ? ici->ligne : std::nullopt);
  }
};

template <class Vu>
void juger_par(const std::vector<const Regle*>& lignes, Juge<Vu> Juges::*juge, const Vu& examen,
               Receveur& receveur) {
  for (const Regle* regle : lignes) {
    Noter<Vu> noter{*regle, examen, receveur};
    (regle->juges.*juge)(examen, Signaler(noter));
  }
}

class Recueil : public Receveur {
 public:
  void recevoir(Constat constat) override { constats.push_back(std::move(constat)); }
  bool compter(const Regle&, std::optional<std::size_t>) override { return false; }

  Constats constats;
};

// Runs every row that has a judge of this kind.
template <class Vu>
void juger_par(Juge<Vu> Juges::*juge, const Vu& examen, Receveur& receveur) {
  static const std::vector<const Regle*> lignes = lignes_de(juge);
  juger_par(lignes, juge, examen, receveur);
}

// The same, whose last argument is what keeps all of it.
template <class... Arguments>
Constats recueillir(const Arguments&... arguments) {
  Recueil recueil;
  juger_par(arguments..., recueil);
  return std::move(recueil.constats);
}

// An invoice above its order is an error of the claim, and a slip of the hand all the same.
bool juge_la_vraisemblance(const Regle& regle) {
  return regle.id == "ELI-02" || regle.id == "ELI-10" || regle.id == "ELI-13" || regle.id == "ELI-14";
}

template <class Condition>
std::vector<const Regle*> celles_qui(const Condition& condition) {
  std::vector<const Regle*> lignes = lignes_de(&Juges::demande);
  std::erase_if(lignes, [&](const Regle* regle) { return !condition(*regle); });
  return lignes;
}

Constats juger_le_dossier(const std::vector<const Regle*>& lignes, const Dossier& dossier,
                          const Jour& aujourd_hui) {
  const Demande demande = demande_de(dossier);
  return recueillir(lignes, &Juges::demande,
                    Examen{.demande = demande, .depot = {}, .dossier = &dossier, .aujourd_hui = aujourd_hui});
}

const std::vector<const Regle*>& sans_eligibilite() {
  static const std::vector<const Regle*> kLignes = [] {
    std::vector<const Regle*> lignes = lignes_de(&Juges::demande);
    std::erase_if(lignes, [](const Regle* regle) { return regle->etape == Etape::Eligibilite; });
    return lignes;
  }();
  return kLignes;
}

}  // namespace

std::span<const Regle> catalogue() {
  static const std::vector<Regle> regles = reunir();
  return regles;
}

Constats juger(const ExamenEntete& examen) {
  return recueillir(&Juges::entete, examen);
}

Constats juger(const ExamenLigne& examen) {
  Recueil recueil;
  juger(examen, recueil);
  return std::move(recueil.constats);
}

Constats juger(const ExamenDepot& examen) {
  return recueillir(&Juges::depot, examen);
}

Constats juger(const Examen& examen) {
  return recueillir(&Juges::demande, examen);
}

Constats juger_sans_eligibilite(const Examen& examen) {
  return recueillir(sans_eligibilite(), &Juges::demande, examen);
}

Constats invraisemblances(const Dossier& dossier, const Jour& aujourd_hui) {
  static const std::vector<const Regle*> lignes = celles_qui(juge_la_vraisemblance);
  return juger_le_dossier(lignes, dossier, aujourd_hui);
}

Constats invraisemblances_du_solde(const Dossier& dossier, const Jour& aujourd_hui) {
  static const std::vector<const Regle*> lignes =
      celles_qui([](const Regle& regle) { return juge_la_vraisemblance(regle) || regle.id == "COH-10"; });
  return juger_le_dossier(lignes, dossier, aujourd_hui);
}

Constats invraisemblances(const Constats& constats) {
  Constats retenus;
  std::ranges::copy_if(constats, std::back_inserter(retenus), [](const Constat& c) {
    return c.severite == Severite::Avertissement && juge_la_vraisemblance(regle(c.regle));
  });
  return retenus;
}

void juger(const ExamenLigne& examen, Receveur& receveur) {
  juger_par(&Juges::ligne, examen, receveur);
  juger_champs_propres(examen, receveur);
}

void juger(const ExamenDepot& examen, Receveur& receveur) {
  juger_par(&Juges::depot, examen, receveur);
}

void juger(const Examen& examen, Receveur& receveur) {
  juger_par(&Juges::demande, examen, receveur);
}

void juger_sans_eligibilite(const Examen& examen, Receveur& receveur) {
  juger_par(sans_eligibilite(), &Juges::demande, examen, receveur);
}

Constats juger(const ExamenPiece& examen) {
  return recueillir(&Juges::piece, examen);
}

Constats juger(const ExamenLotDePieces& examen) {
  return recueillir(&Juges::lot, examen);
}

Constat constat_de(const FauteDeStructure& faute) {
  const Regle& ligne = regle(faute.regle);
  Endroit endroit{{}, {}, {}, faute.place};
  if (faute.ligne_import > 0) endroit.ligne = faute.ligne_import - 1;
  return {ligne.id, ligne.severite, faute.message, remede_de(ligne.remede), faute.valeur, endroit};
}

bool est_pret(const Dossier& dossier, const Constats& constats) {
  return dossier.solde && est_en_main(dossier.solde->statut) && !a_une_erreur(constats);
}

}  // namespace finhop::domain
