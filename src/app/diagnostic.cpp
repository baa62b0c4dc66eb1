#include "finhop/app/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "finhop/base/text.hpp"
#include "finhop/store/diagnostic.hpp"
#include "finhop/store/journal.hpp"

namespace finhop::app {
namespace {

using Fautes = std::vector<std::string>;

constexpr std::size_t kFautesDites = 5;
constexpr std::string_view kReprendre = "reprendre la dernière copie saine du fichier de la base";

// What was looked at, or the first faults and how many more there are.
Examen juger(std::string_view sain, Fautes fautes, Verdict verdict, std::string_view remede) {
  if (fautes.empty()) return {{}, Verdict::Sain, {std::string(sain)}, {}};
  const std::size_t reste = fautes.size() - std::min(fautes.size(), kFautesDites);
  fautes.resize(fautes.size() - reste);
  if (reste > 0) fautes.push_back(fmt::format("et {} de plus", text::count(reste, "faute")));
  return {{}, verdict, std::move(fautes), std::string(remede)};
}

Examen examiner_fichier(Base& base) {
  return juger("chaque page se lit et chaque ligne tient ses contraintes", store::pages_abimees(base),
               Verdict::Illisible, kReprendre);
}

Examen examiner_liens(Base& base) {
  return juger("chaque ligne renvoie à des lignes qui existent", store::liens_rompus(base), Verdict::Altere,
               kReprendre);
}

Examen examiner_schema(Base& base) {
  store::EtatSchema etat = store::comparer_schema(base);
  Examen examen = juger("tables et garde-fous sont ceux de finhop", std::move(etat.fautes), Verdict::Altere,
                        "ne plus modifier la base par un autre outil ; reprendre la dernière copie saine du "
                        "fichier de la base");
  for (std::string& ajout : etat.ajouts)
    examen.explications.push_back(std::move(ajout) + ", sans conséquence");
  return examen;
}

Examen examiner_coherence(Base& base) {
  return juger("statuts, lots et demandes se tiennent", store::incoherences(base), Verdict::Altere,
               kReprendre);
}

Examen examiner_journal(Base& base) {
  const auto rupture = store::premiere_rupture(base);
  return juger(
      "chaque événement suit celui d'avant, empreinte pour empreinte",
      rupture ? Fautes{rupture->raison} : Fautes{}, Verdict::Altere,
      "ne plus se fier à l'histoire à partir de là ; la comparer à celle d'une copie plus ancienne : "
      "finhop --base COPIE journal");
}

Examen examiner_sqlite(Base&) {
  return juger(fmt::format("version {}", store::version_sqlite()), {}, Verdict::Sain, {});
}

struct Controle {
  std::string_view nom;
  Examen (*examiner)(Base&);
};
constexpr std::array kControles{
    Controle{"fichier", examiner_fichier}, Controle{"liens", examiner_liens},
    Controle{"schéma", examiner_schema},   Controle{"cohérence", examiner_coherence},
    Controle{"journal", examiner_journal}, Controle{"SQLite", examiner_sqlite},
};

// A damage met on the way is a finding of that check, and the others go on.
Examen passer(const Controle& controle, Base& base) {
  Examen examen;
  try {
    examen = controle.examiner(base);
  } catch (const Panne& panne) {
    examen = {{}, Verdict::Illisible, {panne.what()}, panne.remede()};
  } catch (const std::exception& erreur) {
    const auto panne = store::expliquer(std::current_exception());
    examen = {{}, Verdict::Illisible, {panne ? panne->what() : erreur.what()}, std::string(kReprendre)};
  }
  examen.nom = controle.nom;
  return examen;
}

}  // namespace

std::string_view id(Verdict verdict) {
  constexpr std::array<std::string_view, 3> kIds{"sain", "altere", "illisible"};
  return kIds[static_cast<std::size_t>(verdict)];
}

Diagnostic diagnostiquer(Base& base) {
  const store::Transaction lecture(base, store::Acces::Lecture);
  Diagnostic diagnostic;
  for (const Controle& controle : kControles) {
    diagnostic.examens.push_back(passer(controle, base));
    diagnostic.verdict = std::max(diagnostic.verdict, diagnostic.examens.back().verdict);
  }
  return diagnostic;
}

}  // namespace finhop::app
