"""Logs, alarms, trails and the recording of configuration."""

from __future__ import annotations

from tests.integration.aws_moto.account.part import ACCOUNT, REGIONS, Part


class Monitoring(Part):
    def build(self) -> None:
        self.monitoring()
        self.trails()
        self.config()

    def monitoring(self) -> None:
        for region in REGIONS:
            logs = self.client("logs", region)
            logs.create_log_group(
                logGroupName="/app/audit", kmsKeyId=self.made[f"key-{region}"], tags={"Owner": "ana"}
            )
            logs.put_retention_policy(logGroupName="/app/audit", retentionInDays=365)
            logs.create_log_group(logGroupName="/app/forever")
            logs.put_metric_filter(
                logGroupName="/app/audit",
                filterName="root-use",
                filterPattern='{ $.userIdentity.type = "Root" }',
                metricTransformations=[
                    {"metricName": "RootUse", "metricNamespace": "Audit", "metricValue": "1"}
                ],
            )
            self.client("cloudwatch", region).put_metric_alarm(
                AlarmName="root-use",
                MetricName="RootUse",
                Namespace="Audit",
                Statistic="Sum",
                Period=300,
                EvaluationPeriods=1,
                Threshold=1,
                ComparisonOperator="GreaterThanOrEqualToThreshold",
                AlarmActions=[self.made[f"alerts-{region}"]],
                ActionsEnabled=True,
            )

    def trails(self) -> None:
        trail = self.client("cloudtrail")
        group = f"arn:aws:logs:us-east-1:{ACCOUNT}:log-group:/app/audit:*"
        trail.create_trail(
            Name="all",
            S3BucketName="northwind-logs",
            IsMultiRegionTrail=True,
            EnableLogFileValidation=True,
            KmsKeyId=self.made["key-us-east-1"],
            CloudWatchLogsLogGroupArn=group,
            CloudWatchLogsRoleArn=f"arn:aws:iam::{ACCOUNT}:role/function",
            TagsList=[{"Key": "Owner", "Value": "ana"}],
        )
        trail.start_logging(Name="all")
        self.client("cloudtrail", "eu-west-1").create_trail(Name="quiet", S3BucketName="northwind-logs")

    def config(self) -> None:
        config = self.client("config")
        config.put_configuration_recorder(
            ConfigurationRecorder={
                "name": "default",
                "roleARN": f"arn:aws:iam::{ACCOUNT}:role/function",
                "recordingGroup": {"allSupported": True, "includeGlobalResourceTypes": True},
            }
        )
        config.put_delivery_channel(DeliveryChannel={"name": "default", "s3BucketName": "northwind-logs"})
        config.start_configuration_recorder(ConfigurationRecorderName="default")
        config.put_config_rule(
            ConfigRule={
                "ConfigRuleName": "encrypted-volumes",
                "Source": {"Owner": "AWS", "SourceIdentifier": "ENCRYPTED_VOLUMES"},
            }
        )
