"""Generated packages against a server that nobody here wrote: the public conformance suite for clients.

`@typespec/http-specs` has 66 descriptions of HTTP APIs, one feature each, and `@typespec/spector` is a server that
plays them and says whether what came was right. Compiled to OpenAPI they are 74 documents with 811 operations, and 797
scenarios: 726 that a document of JSON, text and bytes can say ("core"), 53 with XML bodies, and 18 that the documents
do not say. A scenario counts when its operations were generated, the server marks it as passed, and every reply that
the client parsed equals the expected one. `make conformance` runs all of them.
"""
