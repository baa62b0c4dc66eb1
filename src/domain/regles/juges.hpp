// The judges behind the rows of the catalogue, one function a rule, named after its id.
#pragma once

#include "finhop/domain/regles.hpp"

namespace finhop::domain::juges {

// Each FINESS once, in the order given: a repeated one is COH-05's matter and no other rule's.
std::vector<Finess> sans_doublon(const std::vector<Finess>& liste);

// The forms of values that reading a file and judging it both need (guide, section 3.2).
constexpr std::size_t kIdentMax = 249;
constexpr std::size_t kAdresseMax = 149;
std::optional<bool> reponse_lue(const Valeur& valeur);
bool texte_borne(const Valeur& valeur, std::size_t longueur_max);  // from 1 character on
bool montant_conforme(const Valeur& valeur);

void str_06(const ExamenEntete&, const Signaler&);
void str_07(const ExamenEntete&, const Signaler&);
void str_08(const ExamenEntete&, const Signaler&);
void str_09(const ExamenEntete&, const Signaler&);
void str_10(const ExamenEntete&, const Signaler&);

void fmt_01(const ExamenLigne&, const Signaler&);
void fmt_02(const ExamenLigne&, const Signaler&);
void fmt_03(const ExamenLigne&, const Signaler&);
void fmt_04(const ExamenLigne&, const Signaler&);
void fmt_05(const ExamenLigne&, const Signaler&);
void fmt_06(const ExamenLigne&, const Signaler&);
void fmt_07(const ExamenLigne&, const Signaler&);
void fmt_08(const ExamenLigne&, const Signaler&);
void fmt_09(const ExamenLigne&, const Signaler&);
void fmt_10(const ExamenLigne&, const Signaler&);
void fmt_11(const ExamenLigne&, const Signaler&);
void fmt_12(const ExamenLigne&, const Signaler&);
void fmt_13(const ExamenLigne&, const Signaler&);
void fmt_14(const ExamenLigne&, const Signaler&);
void fmt_15(const ExamenLigne&, const Signaler&);
void fmt_16(const ExamenLigne&, const Signaler&);
void fmt_17(const ExamenLigne&, const Signaler&);
void fmt_18(const ExamenLigne&, const Signaler&);
void fmt_19(const ExamenLigne&, const Signaler&);

void coh_01(const ExamenDepot&, const Signaler&);
void coh_02(const ExamenDepot&, const Signaler&);
void coh_03(const Examen&, const Signaler&);
void coh_04(const Examen&, const Signaler&);
void coh_05(const Examen&, const Signaler&);
void coh_06(const Examen&, const Signaler&);
void coh_07(const Examen&, const Signaler&);
void coh_08(const ExamenDepot&, const Signaler&);
void coh_09(const Examen&, const Signaler&);
void coh_10(const Examen&, const Signaler&);
void coh_11(const Examen&, const Signaler&);
void coh_12(const ExamenDepot&, const Signaler&);

void eli_01(const Examen&, const Signaler&);
void eli_02(const Examen&, const Signaler&);
void eli_03(const Examen&, const Signaler&);
void eli_04(const Examen&, const Signaler&);
void eli_05(const Examen&, const Signaler&);
void eli_06(const Examen&, const Signaler&);
void eli_07(const Examen&, const Signaler&);
// A file has one SIRET and one deposit day: they are judged once for all its lines.
void eli_08(const Examen&, const Signaler&);
void eli_08_fichier(const ExamenDepot&, const Signaler&);
void eli_09(const Examen&, const Signaler&);
void eli_10(const Examen&, const Signaler&);
void eli_11(const Examen&, const Signaler&);
void eli_12(const Examen&, const Signaler&);
void eli_12_fichier(const ExamenDepot&, const Signaler&);

void pj_01(const ExamenLotDePieces&, const Signaler&);
void pj_02(const ExamenPiece&, const Signaler&);
void pj_03(const ExamenPiece&, const Signaler&);
void pj_04(const ExamenLotDePieces&, const Signaler&);
void pj_05(const ExamenLotDePieces&, const Signaler&);
void pj_06(const ExamenPiece&, const Signaler&);
void pj_07(const Examen&, const Signaler&);
void pj_07_fichier(const ExamenLotDePieces&, const Signaler&);
void pj_08(const ExamenLotDePieces&, const Signaler&);

}  // namespace finhop::domain::juges
