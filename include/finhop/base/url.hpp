// What is written into an address, and read back from one.
#pragma once

#include <string>
#include <string_view>

namespace finhop::texte {

// As RFC 3986 writes what is data: letters, figures and four marks stand as they are, and those of `gardes`.
std::string encoder_pour_url(std::string_view octets, std::string_view gardes = {});
// The way back. A form of a page writes a space as « + »; a « % » that begins nothing stands for itself.
std::string decoder_d_url(std::string_view dit);

}  // namespace finhop::texte
