"""What everything else stands on: facts of the API, HTTP messages and operations as data, settings, time, locks."""
