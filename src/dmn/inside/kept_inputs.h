// Sets inputs of an evaluation back to what they were.
#pragma once

#include "dmn/evaluation.h"

namespace schakel::dmn::inside {

class KeptInputs {
public:
    explicit KeptInputs(Evaluation& evaluation) : evaluation_{evaluation} {
        for (InputIndex input = 0; input < evaluation.program().inputs().size(); ++input)
            before_.push_back(evaluation.input(input));
    }
    KeptInputs(const KeptInputs&) = delete;
    KeptInputs& operator=(const KeptInputs&) = delete;
    ~KeptInputs() {
        for (InputIndex input = 0; input < before_.size(); ++input)
            set_back(input);
    }

    [[nodiscard]] const Possible& before(InputIndex input) const { return before_[input]; }
    void set_back(InputIndex input) { evaluation_.set(input, before_[input]); }

private:
    Evaluation& evaluation_;
    std::vector<Possible> before_;
};

} // namespace schakel::dmn::inside
