#include "model/standing/text_scan.h"

#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace comity {

const char *findText(std::string_view text, std::string_view key)
{
    std::size_t at = 0;
#ifdef __SSE2__
    // A place where both the first and the last byte of the key stand is looked at as a whole.
    const __m128i first = _mm_set1_epi8(key.front());
    const __m128i last = _mm_set1_epi8(key.back());
    for (; at + key.size() + 15 <= text.size(); at += 16) {
        const auto load = [&text](std::size_t from) {
            __m128i bytes;
            std::memcpy(&bytes, text.data() + from, sizeof(bytes));
            return bytes;
        };
        const __m128i both = _mm_and_si128(
            _mm_cmpeq_epi8(first, load(at)), _mm_cmpeq_epi8(last, load(at + key.size() - 1)));
        for (auto places = static_cast<unsigned>(_mm_movemask_epi8(both)); places != 0;
             places &= places - 1) {
            const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(places));
            if (std::memcmp(text.data() + place, key.data(), key.size()) == 0) {
                return text.data() + place;
            }
        }
    }
#endif
    return static_cast<const char *>(
        memmem(text.data() + at, text.size() - at, key.data(), key.size()));
}

} // namespace comity
