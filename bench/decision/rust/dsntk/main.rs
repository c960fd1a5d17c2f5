// dsntk as a library: the model built once, and every input made a context of FEEL before the time is taken.
#[path = "../rounds.rs"]
mod rounds;

use dsntk_feel::context::FeelContext;
use dsntk_feel::values::Value;
use dsntk_feel::{FeelNumber, Name};
use dsntk_model::{DmnElement, NamedElement};
use dsntk_model_evaluator::ModelEvaluator;
use std::time::Instant;

fn context(input: &serde_json::Value) -> FeelContext {
    let mut made = FeelContext::new();
    for (name, value) in input.as_object().expect("inputs") {
        let value = match value.as_str() {
            Some(text) => Value::String(text.to_string()),
            None => Value::Number(FeelNumber::from(value.as_i64().expect("a number"))),
        };
        made.set_entry(&Name::from(name.as_str()), value);
    }
    made
}

fn main() {
    let run = rounds::Run::from_arguments();
    let begin = Instant::now();
    let definitions = dsntk_model::parse(&run.model).expect("a model");
    let (namespace, name) = (definitions.namespace().to_string(), definitions.name().to_string());
    let evaluator = ModelEvaluator::new(&[definitions]).expect("an evaluator");
    let reading = begin.elapsed().as_secs_f64() * 1000.0;

    let contexts: Vec<FeelContext> = run.inputs.iter().map(context).collect();
    run.measure("dsntk", "0.3.0", reading, &contexts, |input| {
        match evaluator.evaluate_invocable(&namespace, &name, "besluit", input) {
            Value::String(text) => text,
            other => other.to_string(),
        }
    });
}
