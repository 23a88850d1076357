"""Makes the data sets of the tests again: small, with the columns and files of those on the hub. Needs pyarrow."""

import json
import os

import pyarrow as pa
import pyarrow.parquet as pq


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def table(path, columns, **options):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    pq.write_table(pa.table(columns), path, **options)


def sums(count, start=1):
    return [
        {
            "problem": f"What is ${i} + {i + 1}$?",
            "solution": f"We add $i$ and its successor: ${i} + {i + 1} = \\boxed{{{2 * i + 1}}}$.",
            "answer": str(2 * i + 1),
        }
        for i in range(start, start + count)
    ]


def column(rows, name):
    return [row[name] for row in rows]


def messages(rows):
    return [
        [{"content": row["problem"], "role": "user"}, {"content": row["solution"], "role": "assistant"}]
        for row in rows
    ]


def head(yaml):
    return f"---\nlicense: mit\n{yaml}---\n\n# A data set\n"


rows = sums(6)

# agentica-org/DeepScaleR-Preview-Dataset: one JSON array
write("deepscaler/deepscaler.json", json.dumps(rows, indent=2))
write("deepscaler/README.md", "# A card without a head\n")

# RUC-AIBOX/STILL-3-Preview-RL-Data: question and answer
table(
    "still/data/train-00000-of-00001.parquet",
    {"question": column(rows, "problem"), "answer": column(rows, "answer")},
)

# knoveleng/open-s1
one_train = "configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data/train-*\n"
write("open-s1/README.md", head(one_train))
table(
    "open-s1/data/train-00000-of-00001.parquet",
    {
        "problem": column(rows, "problem"),
        "solution": column(rows, "solution"),
        "answer": column(rows, "answer"),
        "source": ["made/sums"] * 6,
        "messages": messages(rows),
    },
    compression="zstd",
)

# knoveleng/open-rs
write("open-rs/README.md", head(one_train))
table(
    "open-rs/data/train-00000-of-00001.parquet",
    {
        "problem": column(rows, "problem"),
        "solution": column(rows, "solution"),
        "answer": column(rows, "answer"),
        "level": ["Easy", "Hard"] * 3,
    },
)

# GAIR/LIMR
write(
    "limr/limr.json",
    json.dumps([{"prompt": row["problem"], "answer": row["answer"], "solution": row["solution"]} for row in rows]),
)

# open-r1/OpenR1-Math-220k: three configurations, nested columns
write(
    "open-r1/README.md",
    head(
        "configs:\n"
        "- config_name: all\n  data_files:\n  - split: train\n    path: all/train-*\n"
        "- config_name: default\n  data_files:\n  - split: train\n    path: data/train-*\n"
        "- config_name: extended\n  data_files:\n  - split: train\n    path: extended/train-*\n"
    ),
)
for config, some in {"data": rows, "extended": sums(4, 50), "all": rows + sums(4, 50)}.items():
    for shard in range(2):
        half = some[shard::2]
        table(
            f"open-r1/{config}/train-0000{shard}-of-00002.parquet",
            {
                "problem": column(half, "problem"),
                "solution": column(half, "solution"),
                "answer": column(half, "answer"),
                "problem_type": ["Algebra"] * len(half),
                "question_type": ["math-word-problem"] * len(half),
                "source": ["made"] * len(half),
                "uuid": [f"{config}-{shard}-{i}" for i in range(len(half))],
                "is_reasoning_complete": [[True, False]] * len(half),
                "generations": [["<think>…</think>", "<think>"]] * len(half),
                "correctness_math_verify": [[True, False]] * len(half),
                "finish_reasons": pa.array([None] * len(half), pa.list_(pa.string())),
                "correctness_count": pa.array([1] * len(half), pa.int64()),
                "messages": messages(half),
            },
            compression="snappy",
            row_group_size=2,
        )

# bethgelab/CuratedThoughts: a folder for each configuration, the answer in the solution only
write(
    "curated/README.md",
    head(
        "configs:\n"
        "- config_name: OpenR1-Math-220k-default\n  data_files:\n"
        "  - split: train\n    path: OpenR1-Math-220k-default/train-*\n"
        "- config_name: OpenThoughts-114k-math-default\n  data_files:\n"
        "  - split: train\n    path: OpenThoughts-114k-math-default/train-*\n"
    ),
)
table(
    "curated/OpenThoughts-114k-math-default/train-00000-of-00001.parquet",
    {
        "source": ["made"] * 6,
        "problem": column(rows, "problem"),
        "solution": column(rows, "solution"),
        "messages": messages(rows),
        "system": ["Think."] * 6,
        "conversations": [
            [{"from": "user", "value": row["problem"]}, {"from": "assistant", "value": row["solution"]}] for row in rows
        ],
        "generated_token_count": pa.array(range(6), pa.int64()),
        "correct": [True, False] * 3,
    },
)

# openai/gsm8k: the answer column ends in #### and the answer
write(
    "gsm8k/README.md",
    head(
        "configs:\n"
        "- config_name: main\n  data_files:\n"
        "  - split: train\n    path: main/train-*\n  - split: test\n    path: main/test-*\n"
        "- config_name: socratic\n  data_files:\n"
        "  - split: train\n    path: socratic/train-*\n  - split: test\n    path: socratic/test-*\n"
    ),
)
for split, some in {"train": rows, "test": sums(3, 90)}.items():
    table(
        f"gsm8k/main/{split}-00000-of-00001.parquet",
        {
            "question": column(some, "problem"),
            "answer": [f"We add.\n#### {row['answer']}" for row in some],
        },
        compression="gzip",
    )

# HuggingFaceH4/MATH-500: one JSON Lines file, split test
write(
    "math500/test.jsonl",
    "".join(
        json.dumps({**row, "subject": "Prealgebra", "level": i % 5 + 1, "unique_id": f"test/prealgebra/{i}.json"}) + "\n"
        for i, row in enumerate(rows)
    ),
)

# the layout of verl: a chat prompt and a nested answer
verl = {
    "data_source": ["made"] * 6,
    "prompt": [[{"content": "Be brief.", "role": "system"}, {"content": row["problem"], "role": "user"}] for row in rows],
    "reward_model": [{"ground_truth": row["answer"], "style": "rule"} for row in rows],
    "extra_info": [{"index": i, "split": "train"} for i in range(6)],
}
for codec in ["none", "snappy", "zstd", "gzip", "lz4"]:
    table(f"verl/{codec}.parquet", verl, compression=codec)
table(
    "verl/pages-v2.parquet",
    verl,
    compression="zstd",
    data_page_version="2.0",
    use_dictionary=False,
)

# every kind of value
table(
    "values/values.parquet",
    {
        "id": pa.array([7, 8], pa.int32()),
        "problem": pa.array(["one", "two"], pa.large_string()),
        "answer": pa.array([27.0, 0.5], pa.float64()),
        "flag": [True, None],
        "long": pa.array([1 << 40, None], pa.int64()),
        "single": pa.array([1.5, 2.5], pa.float32()),
        "price": pa.array([__import__("decimal").Decimal("12.50"), None], pa.decimal128(20, 2)),
        "tags": [["a", "b"], []],
        "deep": [[[1, 2], [3]], None],
        "pairs": pa.array([[("k", 1)], []], pa.map_(pa.string(), pa.int32())),
    },
)

# every logical type that pyarrow writes; each column can be asked for as the answer
from datetime import date, datetime, time, timezone
from decimal import Decimal
import uuid

D = Decimal
noon = datetime(2024, 2, 29, 12, 0, 0, 123456)
types = {
    "problem": ["first", "second"],
    "uint8": pa.array([255, 1], pa.uint8()),
    "uint16": pa.array([65535, 1], pa.uint16()),
    "uint32": pa.array([4294967295, 1], pa.uint32()),
    "uint64": pa.array([18446744073709551615, 1], pa.uint64()),
    "int8": pa.array([-128, 1], pa.int8()),
    "int16": pa.array([-32768, 1], pa.int16()),
    "int32": pa.array([-2147483648, 1], pa.int32()),
    "int64": pa.array([-9223372036854775808, 1], pa.int64()),
    "float16": pa.array([0.1, 65504.0], pa.float16()),
    "float32": pa.array([0.1, 16777216.0], pa.float32()),
    "float64": pa.array([0.1, 1e21], pa.float64()),
    "nan": pa.array([float("nan"), float("inf")], pa.float32()),
    "nan16": pa.array([float("nan"), float("-inf")], pa.float16()),
    "decimal128": pa.array([D("-12345678901234567890.12"), D("0.50")], pa.decimal128(22, 2)),
    "decimal256": pa.array([D(10) ** 40, D("1")], pa.decimal256(50, 0)),
    "bool": [True, False],
    "date": [date(2024, 2, 29), date(1969, 12, 31)],
    "time_ms": pa.array([time(23, 59, 59, 123000), time(0)], pa.time32("ms")),
    "time_us": pa.array([time(23, 59, 59, 123456), time(0)], pa.time64("us")),
    "time_ns": pa.array([86399123456789, 0], pa.time64("ns")),
    "local_ms": pa.array([noon.replace(microsecond=123000), datetime(1969, 12, 31, 23, 59, 59, 999000)], pa.timestamp("ms")),
    "local_us": pa.array([noon, datetime(1, 1, 1)], pa.timestamp("us")),
    "utc_us": pa.array([noon.replace(tzinfo=timezone.utc), datetime(2000, 1, 1, tzinfo=timezone.utc)], pa.timestamp("us", "UTC")),
    "utc_ns": pa.array([1709208000123456789, 0], pa.timestamp("ns", "UTC")),
    "string": ["caf\u00e9", "\U0001f600"],
    "large": pa.array(["caf\u00e9", "b"], pa.large_string()),
    "category": pa.array(["red", "blue"]).dictionary_encode(),
    "json": pa.array(['{"a": 1}', "7"], pa.json_()),
    "uuid": pa.array([uuid.UUID(int=1).bytes, uuid.UUID(int=2).bytes], pa.uuid()),
    "text_bytes": pa.array([b"42", b"43"], pa.binary()),
    "raw_bytes": pa.array([b"\xff\xfe", b"\x80"], pa.binary()),
    "fixed": pa.array([b"abcd", b"\xff\xff\xff\xff"], pa.binary(4)),
    "nulls": pa.nulls(2),
    "struct": [{"value": D("1.10"), "u": 1}, {"value": D("2.20"), "u": 2}],
    "list": pa.array([[4294967295, None], []], pa.list_(pa.uint32())),
    "floats": pa.array([[0.1], [0.2]], pa.list_(pa.float32())),
    "raw_list": pa.array([[b"\xff"], []], pa.list_(pa.binary())),
}
table("types/types.parquet", types, version="2.6")
table("types/plain.parquet", types, version="2.6", use_dictionary=False, data_page_version="2.0")
small = {"problem": ["first", "second"], "price": pa.array([D("-1.25"), D("100.00")], pa.decimal128(5, 2)), "sum": pa.array([D("-123456789.125"), D("1.000")], pa.decimal128(12, 3))}
table("types/decimals.parquet", small, store_decimal_as_integer=True)
table("types/int96.parquet", {"problem": ["first", "second"], "answer": pa.array([noon, datetime(1969, 12, 31, 23, 59, 59)], pa.timestamp("us"))}, use_deprecated_int96_timestamps=True)
split = {"problem": ["first", "second"], "answer": pa.array([0.1, 0.2], pa.float32()), "count": pa.array([1, 2], pa.int64())}
table("types/split.parquet", split, use_dictionary=False, column_encoding={"answer": "BYTE_STREAM_SPLIT", "count": "DELTA_BINARY_PACKED", "problem": "DELTA_BYTE_ARRAY"})
