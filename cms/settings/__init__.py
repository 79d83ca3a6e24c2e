"""Settings by concern. `production` is the full truth; `demo` and `test` are its small deltas."""
