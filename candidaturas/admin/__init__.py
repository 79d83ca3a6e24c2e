"""The screens of the admin: what to do today, the privacy notice, the review, the world model, the accounts."""
