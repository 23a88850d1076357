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
