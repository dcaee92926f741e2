"""A sample of the public conformance suite, over what generated packages can do; `make conformance` runs all of it."""

from pathlib import Path

import pytest

from tests.conformance import corpus, generated

pytestmark = pytest.mark.skipif(corpus.missing() is not None, reason=str(corpus.missing()))

SAMPLE = [
    "Authentication_ApiKey_valid",
    "Authentication_ApiKey_invalid",
    "Authentication_OAuth2_valid",
    "Authentication_OAuth2_invalid",
    "Encode_Datetime_Header_rfc7231",
    "Encode_Datetime_Property_unixTimestamp",
    "Encode_Datetime_Query_rfc3339",
    "Encode_Numeric_Property_safeintAsString",
    "Parameters_BodyOptionality_OptionalExplicit",
    "Parameters_CollectionFormat_Header_csv",
    "Parameters_CollectionFormat_Query_csv",
    "Parameters_CollectionFormat_Query_multi",
    "Parameters_CollectionFormat_Query_pipes",
    "Parameters_CollectionFormat_Query_ssv",
    "Parameters_Spread_Alias_spreadWithMultipleParameters",
    "Parameters_Spread_Model_spreadCompositeRequestMix",
    "Payload_JsonMergePatch_createResource",
    "Response_BodyOrNoContent_getBody",
    "Response_BodyOrNoContent_getNoContent",
    "Response_StatusCodeRange_errorResponseStatusCode404",
    "Response_StatusCodeRange_errorResponseStatusCodeInRange",
    "Serialization_EncodedName_Json_Property_get",
    "Serialization_EncodedName_Json_Property_send",
    "SpecialHeaders_ConditionalRequest_headIfModifiedSince",
    "SpecialHeaders_ConditionalRequest_postIfMatch",
    "Type_Array_ModelValue_get",
    "Type_Array_ModelValue_put",
    "Type_Array_NullableInt32Value_get",
    "Type_Dictionary_DatetimeValue_put",
    "Type_Dictionary_RecursiveModelValue_put",
    "Type_Enum_Extensible_String_putUnknownValue",
    "Type_Enum_Fixed_String_getKnownValue",
    "Type_Model_Inheritance_EnumDiscriminator_putFixedModel",
    "Type_Model_Inheritance_SingleDiscriminator_getModel",
    "Type_Model_Visibility_patchModel",
    "Type_Property_Nullable_CollectionsModel_getNonNull",
    "Type_Property_Nullable_Datetime_patchNull",
    "Type_Scalar_Decimal128Type_responseBody",
    "Type_Scalar_Unknown_put",
    "Type_Union_EnumsOnly_send",
    "Type_Union_MixedTypes_get",
    "Type_Union_StringAndArray_send",
]


def test_the_sample_passes(tmp_path: Path) -> None:
    outcomes = generated.play("3.1", set(SAMPLE).__contains__, tmp_path / "packages", tmp_path)
    assert outcomes.keys() == set(SAMPLE)
    assert {name: outcome.problem for name, outcome in outcomes.items() if outcome.problem} == {}
    assert {name: outcome.false_drift for name, outcome in outcomes.items() if outcome.false_drift} == {}
