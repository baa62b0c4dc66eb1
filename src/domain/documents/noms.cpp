#include "domain/documents/noms.hpp"

#include <algorithm>
#include <array>

#include "finhop/base/texte.hpp"

// Whom a document is for, and the mention that it bears.
namespace finhop::domain {
namespace documents {
namespace {

constexpr std::array<std::string_view, 11> kLiens{"de", "du", "des", "la", "le", "les",
                                                  "l",  "d",  "et",  "en", "sur"};
constexpr std::array<std::string_view, 16> kCommuns{
    "ch",       "chu",           "chr",          "chru",         "centre",       "hospitalier",
    "hopital",  "hopitaux",      "hospitaliere", "clinique",     "polyclinique", "groupe",
    "institut", "universitaire", "regional",     "etablissement"};

// « C.H.U. »
bool sont_des_initiales(std::string_view mot) {
  if (mot.size() < 3) return false;
  for (std::size_t i = 0; i < mot.size(); ++i)
    if ((mot[i] == '.') != (i % 2 == 1) || (i % 2 == 0 && !texte::est_alphanumerique(mot[i]))) return false;
  return true;
}

// Word after word, the links told of the one that follows them.
class Decoupe {
 public:
  void ajouter(std::string_view plie, std::size_t jeton, bool par_ocr) {
    const bool initiales = sont_des_initiales(plie);
    dans_le_jeton_ = false;
    for (const char c : plie) {
      // An accented letter that folding keeps, as œ, is part of its word; an apostrophe of typography is not.
      if (texte::est_alphanumerique(c))
        mot_ += c;
      else if (!initiales)
        finir(jeton, par_ocr);
    }
    finir(jeton, par_ocr);
  }
  std::vector<Part> parts() && { return std::move(parts_); }

 private:
  void finir(std::size_t jeton, bool par_ocr) {
    if (mot_.empty()) return;
    if (mot_ == "st") mot_ = "saint";
    if (mot_ == "ste") mot_ = "sainte";
    const bool est_un_lien = std::ranges::any_of(kLiens, [&](std::string_view lien) {
      return mot_ == lien || (par_ocr && mot_ == en_chiffres(std::string(lien)));
    });
    if (est_un_lien) {
      lien_ = lien_ || mot_ != "et";
    } else {
      if (dans_le_jeton_) parts_.back().derniere = false;
      parts_.push_back({mot_, jeton, true, lien_});
      dans_le_jeton_ = true;
      lien_ = false;
    }
    mot_.clear();
  }

  std::vector<Part> parts_;
  std::string mot_;
  bool dans_le_jeton_ = false;
  bool lien_ = false;
};

}  // namespace

std::vector<Part> parts(const Jetons& jetons) {
  Decoupe decoupe;
  for (std::size_t i = 0; i < jetons.size(); ++i) decoupe.ajouter(jetons[i].plie, i, jetons[i].par_ocr);
  return std::move(decoupe).parts();
}

std::vector<Part> parts(std::string_view plie, std::size_t jeton) {
  Decoupe decoupe;
  decoupe.ajouter(plie, jeton, false);
  return std::move(decoupe).parts();
}

bool est_commun(std::string_view mot) {
  return std::ranges::find(kCommuns, mot) != kCommuns.end();
}

std::vector<std::string> mots_du_client(std::string_view client) {
  std::vector<std::string> mots;
  for (Part& part : parts(texte::plier(client), 0)) mots.push_back(std::move(part.mot));
  const auto propre = [](const std::string& mot) { return !est_commun(mot); };
  const auto premier = std::ranges::find_if(mots, propre);
  if (premier == mots.end()) return mots;
  const auto dernier = std::find_if(mots.rbegin(), mots.rend(), propre).base();
  return {premier, dernier};
}

std::string neuf(const Jetons& jetons, std::size_t premier, std::size_t& dernier) {
  std::string dit;
  for (dernier = premier; dernier < jetons.size() && dit.size() < 9; ++dernier) {
    if (dernier > premier && !se_suivent(jetons[dernier - 1], jetons[dernier])) break;
    const std::string mot = lettres(jetons[dernier].plie);
    dit += mot.starts_with("finess") ? mot.substr(6) : mot;
  }
  --dernier;
  return dit.size() == 9 ? texte::majuscules_ascii(dit) : "";
}

}  // namespace documents

namespace {

using namespace documents;

bool chercher_nom(ResultatDeComparaison& resultat, const Jetons& jetons, std::string_view client) {
  const auto voulus = mots_du_client(client);
  const std::vector<Part> lues = parts(jetons);
  if (voulus.empty() || lues.size() < voulus.size()) return false;
  for (std::size_t i = 0; i + voulus.size() <= lues.size(); ++i) {
    const bool meme = std::equal(voulus.begin(), voulus.end(), lues.begin() + static_cast<std::ptrdiff_t>(i),
                                 [&](const std::string& v, const Part& p) {
                                   return p.mot == (jetons[p.jeton].par_ocr ? en_chiffres(v) : v);
                                 });
    const Part& derniere = lues[i + voulus.size() - 1];
    // « Saint-Martin-de-Ré » is not « Saint-Martin ».
    if (!meme || !derniere.derniere) continue;
    placer(resultat, jetons, lues[i].jeton, derniere.jeton);
    resultat.trouve = client;
    return true;
  }
  return false;
}

bool est_annonce(const Jetons& jetons, std::size_t i) {
  for (std::size_t avant = i; avant-- > 0 && i - avant <= 3;)
    if (jetons[avant].plie.contains("finess") || jetons[avant].plie.contains("f1ne55")) return true;
  return jetons[i].plie.starts_with("finess");
}

}  // namespace

ResultatDeComparaison comparer_client(const LectureDuTexte& texte, const std::optional<std::string>& client,
                                      std::span<const Finess> finess) {
  const Jetons lus = jetons(texte);
  ResultatDeComparaison trouve{.verdict = Verdict::Trouve};
  ResultatDeComparaison autre{.verdict = Verdict::Contredit, .raison = "un autre FINESS est là"};
  for (std::size_t i = 0; i < lus.size(); ++i) {
    std::size_t dernier = i;
    const std::string dit = neuf(lus, i, dernier);
    if (dit.empty()) continue;
    const auto connu = std::ranges::find_if(finess, [&](const Finess& f) {
      return f.texte() == dit ||
             (lus[i].par_ocr &&
              texte::majuscules_ascii(en_chiffres(texte::minuscules_ascii(f.texte()))) == dit);
    });
    if (connu != finess.end()) {
      placer(trouve, lus, i, dernier);
      trouve.trouve = connu->texte();
      return trouve;
    }
    if (autre.places.empty() && Finess::exact(dit) && est_annonce(lus, i)) {
      placer(autre, lus, i, dernier);
      autre.trouve = dit;
    }
  }
  if (client && chercher_nom(trouve, lus, *client)) return trouve;
  return autre.places.empty() ? absent_ou_illisible(texte) : autre;
}

ResultatDeComparaison comparer_mention(const LectureDuTexte& texte, std::string_view mention) {
  const Jetons lus = jetons(texte);
  const bool ocr = std::ranges::any_of(lus, &Jeton::par_ocr);
  std::string tout;
  std::vector<std::size_t> de_la_lettre;
  for (std::size_t i = 0; i < lus.size(); ++i) {
    tout += ocr ? en_chiffres(lettres(lus[i].plie)) : lettres(lus[i].plie);
    de_la_lettre.resize(tout.size(), i);
  }
  const std::string pliee = lettres(texte::plier(mention));
  const std::string voulue = ocr ? en_chiffres(pliee) : pliee;
  const std::size_t place = voulue.empty() ? std::string::npos : tout.find(voulue);
  if (place == std::string::npos) return absent_ou_illisible(texte);
  ResultatDeComparaison trouve{.verdict = Verdict::Trouve, .trouve = std::string(mention)};
  placer(trouve, lus, de_la_lettre[place], de_la_lettre[place + voulue.size() - 1]);
  return trouve;
}

}  // namespace finhop::domain
