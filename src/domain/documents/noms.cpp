#include <algorithm>

#include "domain/documents/jetons.hpp"
#include "finhop/base/texte.hpp"

// Whom a document is for, and the mention that it bears.
namespace finhop::domain {
namespace {

using namespace documents;

const std::vector<std::string_view>& mots_vides() {
  static const std::vector<std::string_view> mots{"de", "du", "des", "la", "le", "les",
                                                  "l",  "d",  "et",  "en", "sur"};
  return mots;
}
const std::vector<std::string_view>& mots_communs() {
  static const std::vector<std::string_view> mots{
      "ch",     "chu",          "chr",      "centre",        "hospitalier", "hopital",      "clinique",
      "groupe", "polyclinique", "institut", "universitaire", "regional",    "etablissement"};
  return mots;
}

bool contient(const std::vector<std::string_view>& mots, std::string_view mot) {
  return std::ranges::find(mots, mot) != mots.end();
}

// One word of a name, and the word of the document that it stands in.
struct Part {
  std::string mot;
  std::size_t jeton = 0;
  bool derniere = true;  // of that word: « Saint-Martin » has two
};

std::vector<Part> parts(std::string_view plie, std::size_t jeton) {
  std::vector<Part> parts;
  std::string mot;
  const auto finir = [&] {
    if (mot == "st") mot = "saint";
    if (mot == "ste") mot = "sainte";
    if (!mot.empty() && !contient(mots_vides(), mot)) {
      if (!parts.empty()) parts.back().derniere = false;
      parts.push_back({mot, jeton});
    }
    mot.clear();
  };
  for (const char c : plie) {
    // An accented letter that folding keeps, as œ, is part of its word; an apostrophe of typography is not.
    if (texte::est_alphanumerique(c))
      mot += c;
    else
      finir();
  }
  finir();
  return parts;
}

// The words that tell a client from another; all of them when none does.
std::vector<std::string> mots_du_client(std::string_view client) {
  std::vector<std::string> propres, tous;
  for (const Part& part : parts(texte::plier(client), 0)) {
    tous.push_back(part.mot);
    if (!contient(mots_communs(), part.mot)) propres.push_back(part.mot);
  }
  return propres.empty() ? tous : propres;
}

bool chercher_nom(ResultatDeComparaison& resultat, const Jetons& jetons, std::string_view client) {
  const auto voulus = mots_du_client(client);
  std::vector<Part> lues;
  for (std::size_t i = 0; i < jetons.size(); ++i)
    for (Part& part : parts(jetons[i].plie, i)) lues.push_back(std::move(part));
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

// The nine characters that begin with this word, whatever spaces cut them; empty when there are more or fewer.
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
