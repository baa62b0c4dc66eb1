#include "finhop/archive/zip_reader.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "archive/zip_entetes.hpp"
#include "archive/zip_fin.hpp"
#include "archive/zip_source.hpp"
#include "finhop/base/texte.hpp"

namespace finhop::archive {
namespace {

// libzip makes room for as many lines of the table as the zip announces, and holds that number against the size
// of the file alone: this limit keeps that room below 1,5 Go in the worst case.
constexpr std::uint64_t kFichierMax = 2'000'000'000;
constexpr std::uint64_t kEntreesMax = 20'000;
// What libzip may read to find and keep the table, whose lines it cannot be asked to count first: it would keep
// millions, and read them again for every end of zip that a comment feigns. 250 bytes a line leave 200 for the
// name and what tools add to it.
constexpr std::uint64_t kTableMax = 250 * kEntreesMax;
constexpr std::size_t kMorceau = 65'536;

constexpr std::string_view kMotDePasse = "il demande un mot de passe";
constexpr std::string_view kAbime = "il est coupé ou abîmé";
constexpr std::string_view kTaille = "il est abîmé : il n'a pas la taille annoncée";
constexpr std::string_view kContredit =
    "son en-tête contredit la table du zip : d'autres programmes y lisent autre chose, ou le refusent";
constexpr std::string_view kOctetsAvant =
    "des octets étrangers précèdent le zip : d'autres programmes le refusent";
constexpr std::string_view kOctetsApres =
    "des octets étrangers suivent la fin du zip : d'autres programmes le refusent";
constexpr std::string_view kCompression = "sa compression n'est pas lue";

struct Motif {
  int code;  // of libzip
  std::string_view phrase;
};
constexpr std::array kMotifsZip = {
    Motif{ZIP_ER_INCONS, kTableAbimee},
    Motif{ZIP_ER_MULTIDISK, kVolumes},
};
constexpr std::array kMotifsEntree = {
    Motif{ZIP_ER_CRC, "il est abîmé : ses octets n'ont pas leur somme de contrôle"},
    Motif{ZIP_ER_INCONS, kTaille},
};

std::string phrase(std::span<const Motif> motifs, zip_error_t* erreur, std::string_view sinon) {
  const auto motif = std::ranges::find(motifs, zip_error_code_zip(erreur), &Motif::code);
  return std::string(motif == motifs.end() ? sinon : motif->phrase);
}

struct Liberer {
  void operator()(zip_t* zip) const { zip_discard(zip); }
  void operator()(zip_file_t* fichier) const { zip_fclose(fichier); }
};
using Zip = std::unique_ptr<zip_t, Liberer>;
using Fichier = std::unique_ptr<zip_file_t, Liberer>;

class Erreur {
 public:
  Erreur() { zip_error_init(&erreur_); }
  Erreur(const Erreur&) = delete;
  Erreur& operator=(const Erreur&) = delete;
  ~Erreur() { zip_error_fini(&erreur_); }
  zip_error_t* get() { return &erreur_; }

 private:
  zip_error_t erreur_{};
};

// No ZIP_CHECKCONS: it refuses the zips that Info-ZIP streams (`zip -r - dossier`), whose headers leave the sum
// and one size for later but tell the other size.
Zip ouvrir(ZipSource& source, zip_error_t* erreur) {
  zip_source_t* offerte = source.offrir(erreur);
  if (offerte == nullptr) return nullptr;
  Zip zip(zip_open_from_source(offerte, ZIP_RDONLY, erreur));
  if (!zip) zip_source_free(offerte);
  return zip;
}

// Inflating these two takes a few tens of kilobytes. libzip reads more of them, but LZMA and its kin take as
// much memory as the entry asks for.
bool compression_lue(const zip_stat_t& etat) {
  return etat.comp_method == ZIP_CM_STORE || etat.comp_method == ZIP_CM_DEFLATE;
}

// What is stored takes as many bytes in the zip as out of it. Told otherwise, one libzip gives the ones and another none.
bool tailles_contraires(const zip_stat_t& etat) {
  return etat.comp_method == ZIP_CM_STORE && etat.comp_size != etat.size;
}

std::string motif_de_lecture(const zip_stat_t& etat, zip_error_t* erreur) {
  const bool fausse_somme = zip_error_code_zip(erreur) == ZIP_ER_CRC;
  return fausse_somme && tailles_contraires(etat) ? std::string(kTaille)
                                                  : phrase(kMotifsEntree, erreur, kAbime);
}

const std::string* nom_double(const std::vector<ZipContent>& entrees) {
  std::set<std::string_view> vus;
  for (const ZipContent& entree : entrees)
    if (!vus.insert(entree.nom).second) return &entree.nom;
  return nullptr;
}

}  // namespace

// The open file and what libzip made of it.
class ZipReader::Archive {
 public:
  explicit Archive(const std::filesystem::path& chemin) : source_(chemin) {}

  std::uint64_t taille() const { return source_.taille(); }

  // Why not, or nothing.
  std::optional<std::string> ouvrir_table() {
    if (taille() == 0) return "il est vide";  // libzip takes that for a zip without entries
    if (taille() > kFichierMax) return "il dépasse 2 Go";
    source_.allouer(kTableMax);
    const auto fin = trouver_fin(source_, kTableMax);
    source_.exiger_disque();
    if (!fin) return std::string(fin.error());
    noter_ce_qui_depasse(*fin);
    source_.borner(fin->debut, fin->debut + fin->apres);
    source_.allouer(kTableMax);
    entetes_.lire_table(source_, *fin);
    Erreur erreur;
    source_.allouer(kTableMax);
    zip_ = ouvrir(source_, erreur.get());
    source_.exiger_disque();
    if (source_.depassee()) return std::string(kTableDemesuree);
    if (!zip_) return phrase(kMotifsZip, erreur.get(), kPasUnZip);
    if (nombre() > kEntreesMax) return fmt::format("il contient plus de {} fichiers", kEntreesMax);
    source_.allouer(std::numeric_limits<std::uint64_t>::max());
    return std::nullopt;
  }

  // What other programs make of it is anybody's guess.
  const std::optional<std::string>& avertissement() const { return avertissement_; }

  std::uint64_t nombre() const { return static_cast<std::uint64_t>(zip_get_num_entries(zip_.get(), 0)); }

  // Absent when libzip cannot tell; `name` is raw, and lives as long as the archive.
  std::optional<zip_stat_t> decrire(std::uint64_t rang) {
    constexpr zip_uint64_t kNecessaires = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                          ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    zip_stat_t etat;
    const bool dit = zip_stat_index(zip_.get(), rang, ZIP_FL_ENC_RAW, &etat) == 0;
    if (!dit || (etat.valid & kNecessaires) != kNecessaires) return std::nullopt;
    return etat;
  }

  std::expected<std::string, std::string> lire(std::uint64_t rang, std::uint64_t limite) {
    const std::optional<zip_stat_t> etat = decrire(rang);
    if (!etat) return std::unexpected(std::string(kAbime));
    if (etat->encryption_method != ZIP_EM_NONE) return std::unexpected(std::string(kMotDePasse));
    if (!compression_lue(*etat)) return std::unexpected(std::string(kCompression));
    const Fichier fichier(zip_fopen_index(zip_.get(), rang, 0));
    if (!fichier) return refuser(std::string(kAbime));
    std::string octets;
    if (!remplir(*fichier, limite, octets))
      return refuser(motif_de_lecture(*etat, zip_file_get_error(fichier.get())));
    const bool trop = octets.size() > limite && etat->size > limite;
    const bool entiere = octets.size() == etat->size && !tailles_contraires(*etat);
    if (!trop && !entiere) return std::unexpected(std::string(kTaille));
    if (!entetes_.s_accorde(source_, rang)) return refuser(std::string(kContredit));
    return octets;
  }

 private:
  // Grows with what comes out, never with what was announced. libzip verifies the sum when it gives the end: an
  // entry of `limite` bytes exactly is therefore asked for one more.
  static bool remplir(zip_file_t& fichier, std::uint64_t limite, std::string& octets) {
    std::array<char, kMorceau> tampon{};
    while (octets.size() <= limite) {
      const std::uint64_t voulus = std::min<std::uint64_t>(kMorceau - 1, limite - octets.size()) + 1;
      const zip_int64_t lus = zip_fread(&fichier, tampon.data(), voulus);
      if (lus <= 0) return lus == 0;
      octets.append(tampon.data(), static_cast<std::size_t>(lus));
    }
    return true;
  }
  // Some count the bytes that precede the zip: it then has its table where it says.
  void noter_ce_qui_depasse(const FinDeZip& fin) {
    const bool suivi = fin.debut + fin.apres < taille();
    const bool precede = fin.debut > 0 || (fin.taille_de_table > 0 && source_.octets(0, 2) != "PK");
    if (precede)
      avertissement_ = kOctetsAvant;
    else if (suivi)
      avertissement_ = kOctetsApres;
  }
  std::unexpected<std::string> refuser(std::string motif) const {
    source_.exiger_disque();  // bytes that the disk does not give are no fault of the zip
    return std::unexpected(std::move(motif));
  }

  ZipSource source_;  // outlives zip_, which reads from it
  ZipEntetes entetes_;
  std::optional<std::string> avertissement_;
  Zip zip_;
};

ZipReader::ZipReader(const std::filesystem::path& chemin) : archive_(std::make_unique<Archive>(chemin)) {
  taille_fichier_ = archive_->taille();
  defaut_ = archive_->ouvrir_table();
  avertissement_ = archive_->avertissement();
  if (!defaut_) defaut_ = lister();
}

ZipReader::ZipReader(ZipReader&& autre) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&& autre) noexcept = default;
ZipReader::~ZipReader() = default;

std::optional<std::string> ZipReader::lister() {
  bool chiffre = false;
  for (std::uint64_t rang = 0; rang < archive_->nombre(); ++rang) {
    const std::optional<zip_stat_t> etat = archive_->decrire(rang);
    if (!etat) {
      entrees_.clear();
      rangs_.clear();
      return std::string(kPasUnZip);
    }
    const std::string_view nom = etat->name;
    if (nom.ends_with('/')) continue;
    chiffre = chiffre || etat->encryption_method != ZIP_EM_NONE;
    entrees_.push_back({std::string(nom), etat->size});
    rangs_.push_back(rang);
  }
  if (chiffre) return std::string(kMotDePasse);
  if (const std::string* nom = nom_double(entrees_))
    return fmt::format("il contient deux fois {}", texte::citer(*nom));
  return std::nullopt;
}

std::expected<std::string, std::string> ZipReader::lire(std::size_t index, std::uint64_t limite) {
  return archive_->lire(rangs_.at(index), limite);
}

}  // namespace finhop::archive
