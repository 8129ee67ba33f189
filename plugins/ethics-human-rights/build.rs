//! Compiles the rule files to the tables that the plugin carries.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    klausul_rules::author::build()
}
