// What was read in a document, as the base keeps it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "finhop/domain/lecture.hpp"

namespace finhop::format {

// Goes up each time that finhop looks for more in a document, so that it is read again.
inline constexpr int kVersionDesLectures = 1;

std::string ecrire_lecture(const domain::LectureDeDocument& lecture);
// Nothing when these bytes are not what `ecrire_lecture` makes.
std::optional<domain::LectureDeDocument> lire_lecture(std::string_view octets);

}  // namespace finhop::format
