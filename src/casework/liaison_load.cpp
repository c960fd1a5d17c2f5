#include "casework/liaison_load.h"

namespace schakel::casework {

LiaisonState liaison_state(const networks::Professional* carries, const LiaisonLoad* load) {
    if (carries == nullptr) return LiaisonState::missing;
    if (load != nullptr && (load->waiting > liaison_words_max || load->overdue > 0))
        return LiaisonState::overloaded;
    return LiaisonState::there;
}

} // namespace schakel::casework
