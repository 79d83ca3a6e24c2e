"""The shapes of the contract, as the OpenAPI document says them. Answers are built elsewhere: these describe them."""
