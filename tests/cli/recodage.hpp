// Files in the encodings that other programs write.
#pragma once

#include <string>

namespace finhop::tests {

// The whole file, which is in UTF-8, in UTF-8 with its mark, UTF-16LE, UTF-16BE or CP1252.
void recoder(const std::string& nom, const std::string& codage);

}  // namespace finhop::tests
