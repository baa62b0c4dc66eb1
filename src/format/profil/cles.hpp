// The keys of a profile's document, spelled once.
#pragma once

namespace finhop::format::cle_de_profil {

inline constexpr const char* kForme = "finhopProfil";
inline constexpr int kFormeDuProfil = 1;
inline constexpr const char* kCouloir = "couloir";
inline constexpr const char* kLogiciel = "logiciel";
inline constexpr const char* kVague = "vague";
inline constexpr const char* kLibelle = "libelle";
inline constexpr const char* kEffetDu = "effetDu";
inline constexpr const char* kNomenclature = "nomenclature";
inline constexpr const char* kLimites = "limites";
inline constexpr const char* kDemandesParFichier = "demandesParFichier";
inline constexpr const char* kOctetsParDocument = "octetsParDocument";
inline constexpr const char* kOctetsParZip = "octetsParZip";
inline constexpr const char* kDocuments = "documents";
inline constexpr const char* kChamps = "champs";
inline constexpr const char* kEcheances = "echeances";
inline constexpr const char* kAvance = "avance";
inline constexpr const char* kPrestation = "prestation";
inline constexpr const char* kSolde = "solde";
inline constexpr const char* kValeur = "valeur";
inline constexpr const char* kSource = "source";
inline constexpr const char* kBloc = "bloc";
inline constexpr const char* kSorte = "sorte";
inline constexpr const char* kCodes = "codes";
inline constexpr const char* kType = "type";
inline constexpr const char* kExige = "exige";
inline constexpr const char* kFormats = "formats";
inline constexpr const char* kNom = "nom";
inline constexpr const char* kUsage = "usage";
inline constexpr const char* kReponse = "reponse";
inline constexpr const char* kLongueurMax = "longueurMax";
inline constexpr const char* kJour = "jour";
inline constexpr const char* kHeure = "heure";

}  // namespace finhop::format::cle_de_profil
