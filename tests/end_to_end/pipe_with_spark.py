#!/usr/bin/env python3
"""Pipes the lines of a file through a command on a Spark cluster of two workers on this machine.

    pipe_with_spark.py COMMAND INPUT OUTPUT    OUTPUT: a folder that is made, with a file for each partition
"""
import os
import sys

import pyspark

MASTER = "local-cluster[2,1,1024]"  # Workers, cores of each, MB of each: processes of their own.
PARTITIONS = 8


def main():
    command, lines, output = sys.argv[1:]
    os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = pyspark.SparkConf().setMaster(MASTER).setAppName("quern").set("spark.ui.enabled", "false")
    with pyspark.SparkContext(conf=settings) as spark:
        # A command that fails fails its task, which Spark then gives to a worker again.
        facts = spark.textFile("file://" + lines, PARTITIONS).pipe(command, checkCode=True)
        facts.saveAsTextFile("file://" + output)


if __name__ == "__main__":
    main()
