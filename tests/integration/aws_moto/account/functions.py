"""Functions, and the topics and queues between them."""

from __future__ import annotations

import io
import json
import zipfile

from tests.integration.aws_moto.account.part import ACCOUNT, REGIONS, Part


class Functions(Part):
    def build(self) -> None:
        self.functions()
        self.messages()

    def functions(self) -> None:
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            archive.writestr("app.py", "def handler(event, context): return 1")
        for region in REGIONS:
            lambdas = self.client("lambda", region)
            for name, runtime in (("resize", "python3.13"), ("legacy", "nodejs8.10")):
                lambdas.create_function(
                    FunctionName=name,
                    Runtime=runtime,
                    Role=f"arn:aws:iam::{ACCOUNT}:role/function",
                    Handler="app.handler",
                    Code={"ZipFile": content.getvalue()},
                    Environment={"Variables": {"STAGE": "production"}},
                    TracingConfig={"Mode": "Active" if name == "resize" else "PassThrough"},
                    Tags={"Production": "true"},
                )
            here = self.made[region]
            lambdas.create_function(
                FunctionName="inside",
                Runtime="python3.13",
                Role=f"arn:aws:iam::{ACCOUNT}:role/function",
                Handler="app.handler",
                Code={"ZipFile": content.getvalue()},
                KMSKeyArn=self.made[f"key-{region}"],
                VpcConfig={"SubnetIds": [here["inner"]], "SecurityGroupIds": [here["inside"]]},
            )
            lambdas.create_function_url_config(FunctionName="inside", AuthType="AWS_IAM")
            lambdas.add_permission(
                FunctionName="legacy", StatementId="all", Action="lambda:InvokeFunction", Principal="*"
            )

    def messages(self) -> None:
        for region in REGIONS:
            sns, sqs = self.client("sns", region), self.client("sqs", region)
            alerts = sns.create_topic(
                Name="alerts",
                Attributes={"KmsMasterKeyId": self.made[f"key-{region}"]},
                Tags=[{"Key": "Owner", "Value": "ana"}],
            )["TopicArn"]
            sns.create_topic(Name="plain")
            dead = sqs.create_queue(QueueName="dead")["QueueUrl"]
            arn = sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])["Attributes"][
                "QueueArn"
            ]
            sqs.create_queue(
                QueueName="work",
                Attributes={
                    "KmsMasterKeyId": self.made[f"key-{region}"],
                    "RedrivePolicy": json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 3}),
                },
                tags={"Owner": "ana"},
            )
            sns.subscribe(TopicArn=alerts, Protocol="sqs", Endpoint=arn)
            self.made[f"alerts-{region}"] = alerts
