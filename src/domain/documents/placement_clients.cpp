#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/documents/placement_indices.hpp"
#include "finhop/base/texte.hpp"

// The clients that a place names. The longest name wins: « Saint-Martin-de-Ré » says nothing of « Saint-Martin ».
namespace finhop::domain::documents {
namespace {

// An address, not a client.
constexpr std::array<std::string_view, 15> kVoies{"rue",   "avenue", "av",     "bd",       "boulevard",
                                                  "place", "quai",   "chemin", "impasse",  "allee",
                                                  "route", "cours",  "square", "faubourg", "esplanade"};
// What follows « de » in a file's name without being the rest of a client's.
constexpr std::array<std::string_view, 24> kNonNoms{
    "janvier",   "fevrier", "mars",     "avril",       "mai",          "juin",     "juillet",   "aout",
    "septembre", "octobre", "novembre", "decembre",    "facture",      "factures", "va",        "pv",
    "recette",   "solde",   "avance",   "attestation", "verification", "signe",    "signature", "segur"};
// Common words that stand before a name, at most: « centre hospitalier universitaire ».
constexpr std::size_t kCommunsMax = 4;

bool est_dans(std::span<const std::string_view> mots, std::string_view mot, bool par_ocr) {
  return std::ranges::any_of(
      mots, [&](std::string_view m) { return m == mot || (par_ocr && en_chiffres(std::string(m)) == mot); });
}

bool est_commun_ici(std::string_view mot, bool par_ocr) {
  if (!par_ocr) return est_commun(mot);
  constexpr std::array<std::string_view, 8> kDImage{"ch",      "chu",      "centre",       "h05p1ta11er",
                                                    "h0p1ta1", "c11n1que", "p01yc11n1que", "un1ver51ta1re"};
  return std::ranges::find(kDImage, mot) != kDImage.end();
}

class ChercheClients {
 public:
  ChercheClients(const LieuLu& lu, const IndexDePlacement& index) : lu_(lu), index_(index) {}

  std::vector<Indice> tout() && {
    const std::span tous(lu_.parts);
    for (std::size_t i = 0; i < tous.size();) {
      const auto clients = index_.clients(tous.subspan(i));
      if (clients.empty()) {
        ++i;
        continue;
      }
      const std::size_t fin = i + clients.front()->mots.size();
      if (tous[fin - 1].derniere && !est_une_voie(i)) retenir(clients, i, fin);
      i = fin;
    }
    return std::move(trouves_);
  }

 private:
  bool est_une_voie(std::size_t i) const {
    return lu_.lieu == Lieu::Contenu && i > 0 && se_touchent(i - 1, i) &&
           est_dans(kVoies, lu_.parts[i - 1].mot, lu_.par_ocr);
  }
  bool se_touchent(std::size_t a, std::size_t b) const {
    return meme_ligne(lu_.jetons[lu_.parts[a].jeton], lu_.jetons[lu_.parts[b].jeton]);
  }

  // « Saint-Martin de Bretagne », which no candidate is: a name that goes on.
  bool continue_apres(std::size_t fin) const {
    if (fin >= lu_.parts.size() || !lu_.parts[fin].apres_lien || !se_touchent(fin - 1, fin)) return false;
    const Part& suite = lu_.parts[fin];
    if (texte::est_chiffre(suite.mot.front()) || est_dans(kNonNoms, suite.mot, lu_.par_ocr)) return false;
    const char premiere = lu_.jetons[suite.jeton].mot->texte.front();
    const bool minuscule = premiere >= 'a' && premiere <= 'z';
    return lu_.lieu != Lieu::Contenu || !minuscule;
  }

  GenreDeClient genre_devant(std::size_t i) const {
    std::vector<std::string> communs;
    for (std::size_t avant = i; avant-- > 0 && i - avant <= kCommunsMax;) {
      if (!est_commun_ici(lu_.parts[avant].mot, lu_.par_ocr)) break;
      communs.push_back(lu_.parts[avant].mot);
    }
    return lu_.par_ocr ? GenreDeClient::Inconnu : genre_de(communs);
  }

  // A town by itself may be that of an address.
  bool est_une_ville_seule(const ClientConnu& client, std::size_t i) const {
    return lu_.lieu == Lieu::Contenu && client.mots.size() == 1 &&
           (i == 0 || !est_commun_ici(lu_.parts[i - 1].mot, lu_.par_ocr));
  }

  void retenir(std::vector<const ClientConnu*> clients, std::size_t i, std::size_t fin) {
    const GenreDeClient genre = genre_devant(i);
    const auto est_lui = [&](const ClientConnu* c) { return c->genre == genre; };
    if (genre != GenreDeClient::Inconnu && std::ranges::any_of(clients, est_lui))
      std::erase_if(clients, [&](const ClientConnu* c) { return !est_lui(c); });
    for (const ClientConnu* client : clients) {
      const bool faible =
          continue_apres(fin) || est_une_ville_seule(*client, i) || !peuvent_etre_un(client->genre, genre);
      noter(*client, faible ? Sorte::ClientFaible : Sorte::Client);
    }
  }

  // Said firmly once, a name is firm.
  void noter(const ClientConnu& client, Sorte sorte) {
    const std::string dit = fmt::format("client {} {}", texte::citer(client.nom), lu_.ou);
    const std::string peut_etre = "peut-être le " + dit;
    const auto deja =
        std::ranges::find_if(trouves_, [&](const Indice& i) { return i.dit == dit || i.dit == peut_etre; });
    const bool ferme = sorte == Sorte::Client;
    Indice indice{sorte, lu_.lieu, ferme ? dit : peut_etre, client.dossiers, lu_.par_ocr};
    if (deja == trouves_.end())
      trouves_.push_back(std::move(indice));
    else if (ferme)
      *deja = std::move(indice);
  }

  const LieuLu& lu_;
  const IndexDePlacement& index_;
  std::vector<Indice> trouves_;
};

}  // namespace

std::vector<Indice> indices_des_clients(const LieuLu& lu, const IndexDePlacement& index) {
  return ChercheClients(lu, index).tout();
}

}  // namespace finhop::domain::documents
