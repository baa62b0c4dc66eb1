// The judges behind the rows of the catalogue, one function a rule, named after its id.
#pragma once

#include "finhop/domain/regles.hpp"

namespace finhop::domain::juges {

// Each FINESS once, in the order given: a repeated one is COH-05's matter and no other rule's.
std::vector<Finess> sans_doublon(const std::vector<Finess>& liste);

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
void eli_08(const Examen&, const Signaler&);
void eli_09(const Examen&, const Signaler&);
void eli_10(const Examen&, const Signaler&);
void eli_11(const Examen&, const Signaler&);
void eli_12(const Examen&, const Signaler&);

void pj_02(const ExamenPiece&, const Signaler&);
void pj_03(const ExamenPiece&, const Signaler&);
void pj_06(const ExamenPiece&, const Signaler&);
void pj_07(const Examen&, const Signaler&);

}  // namespace finhop::domain::juges
