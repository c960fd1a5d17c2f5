// What the two runners in Rust have in common: reading the cases, writing answers, and taking the time.
use std::fs;
use std::time::Instant;

/// Seconds of the processor that this process took: what others do on the core counts for nothing.
fn processor_time() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: it only writes the time that it is given.
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// The arguments of every runner: MODEL CASES ANSWERS COMPARED SECONDS ROUNDS.
pub struct Run {
    pub model: String,
    pub inputs: Vec<serde_json::Value>,
    answers: String,
    compared: usize,
    seconds: f64,
    rounds: usize,
}

impl Run {
    pub fn from_arguments() -> Run {
        let words: Vec<String> = std::env::args().skip(1).collect();
        let lines = fs::read_to_string(&words[1]).expect("the cases");
        let input = |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("a case")["inputs"].take();
        Run {
            model: fs::read_to_string(&words[0]).expect("the model"),
            inputs: lines.lines().map(input).collect(),
            answers: words[2].clone(),
            compared: words[3].parse().expect("a count"),
            seconds: words[4].parse().expect("seconds"),
            rounds: words[5].parse().expect("rounds"),
        }
    }

    /// Writes the answers, then takes the time of `decide`, which keeps nothing from one question to the next.
    pub fn measure<I>(&self, name: &str, version: &str, reading_ms: f64, prepared: &[I], decide: impl Fn(&I) -> String) {
        let first: Vec<String> = prepared.iter().take(self.compared).map(|input| decide(input) + "\n").collect();
        fs::write(&self.answers, first.concat()).expect("a place for the answers");
        let mut next = 0;
        let mut round = |seconds: f64| {
            let (begin, before) = (Instant::now(), processor_time());
            let mut count = 0u32;
            while begin.elapsed().as_secs_f64() < seconds {
                for _ in 0..16 {
                    std::hint::black_box(decide(&prepared[next]));
                    next = (next + 1) % prepared.len();
                }
                count += 16;
            }
            f64::from(count) / (processor_time() - before)
        };
        round(self.seconds);
        let figures: Vec<f64> = (0..self.rounds).map(|_| round(self.seconds)).collect();
        let said = serde_json::json!({ "name": name, "version": version, "reading_ms": reading_ms, "decisions_per_second": figures });
        println!("{said}");
    }
}
