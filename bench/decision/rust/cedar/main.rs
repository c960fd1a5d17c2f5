// Cedar as a library: policies parsed once, and every request with its context made before the time is taken.
#[path = "../rounds.rs"]
mod rounds;

use cedar_policy::{Authorizer, Context, Decision, Entities, EntityUid, PolicySet, Request};
use std::time::Instant;

fn main() {
    let run = rounds::Run::from_arguments();
    let begin = Instant::now();
    let policies: PolicySet = run.model.parse().expect("policies");
    let reading = begin.elapsed().as_secs_f64() * 1000.0;

    let uid = |text: &str| text.parse::<EntityUid>().expect("an identifier");
    let request = |input: &serde_json::Value| {
        let context = Context::from_json_value(input.clone(), None).expect("a context");
        Request::new(uid(r#"Professional::"a""#), uid(r#"Action::"inzien""#), uid(r#"Dossier::"b""#), context, None).expect("a request")
    };
    let requests: Vec<Request> = run.inputs.iter().map(request).collect();
    let (authorizer, entities) = (Authorizer::new(), Entities::empty());
    run.measure("Cedar", "4.14.1", reading, &requests, |request| {
        match authorizer.is_authorized(request, &policies, &entities).decision() {
            Decision::Allow => "toestaan".to_string(),
            Decision::Deny => "weigeren".to_string(),
        }
    });
}
