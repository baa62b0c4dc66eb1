#include "finhop/domain/libelle.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include "finhop/base/comparaison.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::domain {
namespace {

struct DescriptionDoute {
  std::string_view id;
  std::string_view raison;
};
// In the order of Doute.
constexpr std::array kDoutes{
    DescriptionDoute{"parle-d-accepter", "il parle d'accepter, sans le nier"},
    DescriptionDoute{"caractere-perdu", "un de ses caractères s'est perdu"},
    DescriptionDoute{"mal-decode", "ses accents sont mal décodés"},
    DescriptionDoute{"proche", "il est à quelques lettres de « Demande acceptée »"},
    DescriptionDoute{"seul-libelle", "toutes les lignes le portent, et toutes devaient être acceptées"},
    DescriptionDoute{"code-des-acceptees",
                     "son code est aussi celui de lignes acceptées, ou qui peuvent l'être"},
};

constexpr std::string_view kDemandeAcceptee = "demande acceptee";
constexpr std::string_view kPerdu = "\uFFFD";
constexpr std::size_t kProche = 3;
constexpr std::size_t kLong = 100;  // bytes that no near label takes

// Reduced words that deny: whole ones, and those that begin others (« refusée », « rejet »).
constexpr std::array<std::string_view, 3> kNegations{"non", "pas", "ni"};
constexpr std::array<std::string_view, 2> kDebutsDeNegations{"refus", "rejet"};

bool nie(std::string_view mot) {
  return std::ranges::find(kNegations, mot) != kNegations.end() ||
         std::ranges::any_of(kDebutsDeNegations, [&](std::string_view d) { return mot.starts_with(d); });
}

// Words are what stands between characters of ASCII that are no letters.
bool est_nie(std::string_view reduit) {
  std::string mot;
  for (const char c : reduit) {
    const bool separe = static_cast<unsigned char>(c) < 0x80 && !texte::est_alphanumerique(c);
    if (!separe) mot += c;
    if (!separe) continue;
    if (nie(mot)) return true;
    mot.clear();
  }
  return nie(mot);
}

std::string code_de(const LibelleDeLigne& ligne) {
  return std::string(texte::rogner(ligne.code.value_or("")));
}

void decider(LibelleRecu& recu, const Tranches& tranches) {
  if (dit_acceptee(recu.reduit)) {
    recu.decision = Decision::Acceptee;
  } else if (const auto dit = tranches.dits.find(recu.reduit); dit != tranches.dits.end()) {
    recu.decision = dit->second;
    recu.source = Source::Dite;
  } else if (const auto retenu = tranches.retenus.find({recu.reduit, recu.code});
             retenu != tranches.retenus.end()) {
    recu.decision = retenu->second;
    recu.source = Source::Retenue;
  } else if (recu.doute = doute_du_libelle(recu.libelle); !recu.doute) {
    recu.decision = Decision::Refusee;
  }
}

// Refused for want of anything better: nobody said so.
bool est_refusee_d_office(const LibelleRecu& recu) {
  return recu.decision == Decision::Refusee && recu.source == Source::Certaine;
}

void douter(LibelleRecu& recu, Doute doute) {
  recu.decision = std::nullopt;
  recu.doute = doute;
}

void douter_du_seul(std::vector<LibelleRecu>& recus, std::span<const LibelleDeLigne> lignes) {
  const bool seul =
      std::ranges::all_of(recus, [&](const LibelleRecu& r) { return r.reduit == recus.front().reduit; });
  if (!seul || !std::ranges::all_of(lignes, &LibelleDeLigne::prevue_acceptee)) return;
  for (LibelleRecu& recu : recus)
    if (est_refusee_d_office(recu)) douter(recu, Doute::SeulLibelle);
}

// Accepted lines, and those that an answer may make so: all is asked at once.
void douter_des_codes(std::vector<LibelleRecu>& recus) {
  std::set<std::string> codes;
  for (const LibelleRecu& recu : recus)
    if (recu.decision != Decision::Refusee && !recu.code.empty()) codes.insert(recu.code);
  for (LibelleRecu& recu : recus)
    if (est_refusee_d_office(recu) && codes.contains(recu.code)) douter(recu, Doute::CodeDesAcceptees);
}

}  // namespace

std::string reduire_libelle(std::string_view libelle) {
  return texte::reduire(libelle);
}

bool dit_acceptee(std::string_view reduit) {
  return reduit == kDemandeAcceptee;
}

std::string_view id(Doute doute) {
  return kDoutes[static_cast<std::size_t>(doute)].id;
}

std::string_view raison(Doute doute) {
  return kDoutes[static_cast<std::size_t>(doute)].raison;
}

std::optional<Doute> doute_du_libelle(std::string_view libelle) {
  const std::string reduit = reduire_libelle(libelle);
  if (dit_acceptee(reduit)) return std::nullopt;
  if (reduit.contains(kPerdu)) return Doute::CaracterePerdu;
  if (const auto repare = texte::reparer(libelle); repare && dit_acceptee(reduire_libelle(*repare)))
    return Doute::MalDecode;
  if (reduit.contains("accept") && !est_nie(reduit)) return Doute::ParleDAccepter;
  if (reduit.size() < kLong && texte::distance(reduit, kDemandeAcceptee) <= kProche) return Doute::Proche;
  return std::nullopt;
}

std::vector<LibelleRecu> trancher(std::span<const LibelleDeLigne> lignes, const Tranches& tranches) {
  std::vector<LibelleRecu> recus;
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  for (const LibelleDeLigne& ligne : lignes) {
    std::string reduit = reduire_libelle(ligne.libelle);
    const std::string code = code_de(ligne);
    const auto [place, neuf] = places.try_emplace({reduit, code}, recus.size());
    if (neuf) {
      recus.push_back({texte::en_une_ligne(ligne.libelle), std::move(reduit), code});
      decider(recus.back(), tranches);
    }
    ++recus[place->second].lignes;
  }
  douter_du_seul(recus, lignes);
  douter_des_codes(recus);
  return recus;
}

const LibelleRecu& libelle_de(const std::vector<LibelleRecu>& recus, const LibelleDeLigne& ligne) {
  const std::string reduit = reduire_libelle(ligne.libelle);
  const std::string code = code_de(ligne);
  const auto recu =
      std::ranges::find_if(recus, [&](const LibelleRecu& r) { return r.reduit == reduit && r.code == code; });
  if (recu == recus.end()) throw std::logic_error("un libellé qui n'est pas de cette réponse");
  return *recu;
}

}  // namespace finhop::domain
